package dev.cairn.authoring.variant;

import dev.cairn.authoring.DrlFile;
import dev.cairn.planning.RuleInfo;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule with one edit.
 *
 * @param change what kind of edit it is
 * @param place where the edit is told of, an offset in the text of the rule
 * @param words the part of the rule that is edited
 * @param shift what the edit stands for, if it is a parameter that changes, and not the rule
 */
record Variant(RuleInfo rule, DrlFile file, Change change, int place, String words, Edit edit, Optional<Shift> shift) {
    private static final Pattern NAME = Pattern.compile("(?m)^(rule \"[^\"]+)\"");
    private static final Pattern ID = Pattern.compile("(@id\\(\"[^\"]+)\"");
    private static final Pattern BINDING = Pattern.compile("([$\\w]+)\\s*:(?!:)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    static Variant of(RuleInfo rule, DrlFile file, Change change, Extent words, Edit edit) {
        return new Variant(rule, file, change, words.from(), words.in(file.text()), edit, Optional.empty());
    }

    /** A rule that takes a parameter for another number. */
    static Variant of(RuleInfo rule, DrlFile file, Extent words, Shift shift) {
        Edit edit = Edit.insertion(words.to(), shift.by() < 0 ? " - " + -shift.by() : " + " + shift.by());
        String text = words.in(file.text());
        return new Variant(rule, file, Change.THRESHOLD, words.from(), text, edit, Optional.of(shift));
    }

    /** A parameter that is another number than it is. */
    record Shift(String parameter, int by) {}

    String text() {
        return edit.of(file.text());
    }

    /** Whether something is used for which the edit takes away the binding. */
    boolean lacksBinding() {
        String gone = file.code().substring(edit.from(), edit.to());
        String left = edit.of(file.code());
        Set<String> bound = bindings(left);
        return bindings(gone).stream()
                .filter(variable -> !bound.contains(variable))
                .anyMatch(variable -> names(left).contains(variable));
    }

    private static Set<String> bindings(String code) {
        return BINDING.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> names(String code) {
        return VARIABLE.matcher(code).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** The text under a name and an id of its own, so that it can be compiled beside others. */
    String text(int number) {
        String named = NAME.matcher(text()).replaceFirst("$1 ~" + number + "\"");
        return ID.matcher(named).replaceFirst("$1~" + number + "\"");
    }

    String id(int number) {
        return rule.id() + "~" + number;
    }

    String path(int number) {
        return rule.file().replaceFirst("\\.drl$", Matcher.quoteReplacement("~" + number + ".drl"));
    }

    /** Counted from 1. */
    int line() {
        return 1
                + (int) file.text()
                        .substring(0, place)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** Counted from 1. */
    int column() {
        return place - file.text().lastIndexOf('\n', place - 1);
    }

    /** The line that is edited, as it was. */
    String before() {
        return lineAt(file.text(), edit.from());
    }

    /** The line that is edited, as it is now. */
    String after() {
        return lineAt(text(), edit.from());
    }

    private static String lineAt(String text, int place) {
        int start = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }
}
