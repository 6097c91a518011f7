package dev.cairn.authoring.handbook;

import dev.cairn.planning.Parameters.Origin;
import dev.cairn.planning.RuleInfo;
import java.util.List;

/**
 * A table that rules or arithmetic look into.
 *
 * @param columns in words
 * @param rows the values of each row, in words, column by column
 * @param rules that look into it
 */
public record TableEntry(Origin origin, List<String> columns, List<List<String>> rows, List<RuleInfo> rules) {
    public TableEntry {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        rules = List.copyOf(rules);
    }
}
