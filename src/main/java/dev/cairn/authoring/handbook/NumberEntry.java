package dev.cairn.authoring.handbook;

import dev.cairn.planning.Parameter;
import dev.cairn.planning.RuleInfo;
import java.time.LocalDate;
import java.util.List;

/**
 * A number that rules or arithmetic use.
 *
 * @param checked when its source was looked up
 * @param arithmetic whether it is used by arithmetic too
 * @param rules that use it
 */
public record NumberEntry(Parameter number, LocalDate checked, boolean arithmetic, List<RuleInfo> rules) {
    public NumberEntry {
        rules = List.copyOf(rules);
    }

    /** The value with its unit. */
    public String amount() {
        return Spelling.amount(number);
    }
}
