package dev.cairn.export;

import java.util.Arrays;
import java.util.List;

/** A table of a letter; every row has as many cells as there are columns. */
public record Table(List<Column> columns, List<List<Phrase>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param number whether it is aligned to the right
     */
    public record Column(String name, boolean number) {}

    /** A table; columns whose name begins with a colon hold numbers. */
    static Table of(List<List<Phrase>> rows, String... columns) {
        return new Table(
                Arrays.stream(columns)
                        .map(name ->
                                name.startsWith(":") ? new Column(name.substring(1), true) : new Column(name, false))
                        .toList(),
                rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
