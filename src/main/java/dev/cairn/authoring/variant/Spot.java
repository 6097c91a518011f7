package dev.cairn.authoring.variant;

import java.util.Comparator;

/**
 * An edit of a rule that no case notices.
 *
 * @param file of the rule, relative to the folder of rules, with slashes
 * @param line counted from 1
 * @param column counted from 1
 * @param words the part of the rule that is edited
 * @param before the line as it is
 * @param after the line as the edit leaves it
 */
public record Spot(
        String rule, String file, int line, int column, Change change, String words, String before, String after) {
    static final Comparator<Spot> BY_PLACE =
            Comparator.comparing(Spot::file).thenComparing(Spot::line).thenComparing(Spot::column);

    static Spot of(Variant variant) {
        return new Spot(
                variant.rule().id(),
                variant.rule().file(),
                variant.line(),
                variant.column(),
                variant.change(),
                variant.words(),
                variant.before(),
                variant.after());
    }

    /** Such as {@code fit/a-rule.drl:12:5}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }
}
