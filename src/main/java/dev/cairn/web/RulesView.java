package dev.cairn.web;

import dev.cairn.authoring.handbook.Handbook;
import dev.cairn.authoring.handbook.RuleEntry;
import dev.cairn.export.Words;
import dev.cairn.planning.Label;
import dev.cairn.planning.Reload;
import dev.cairn.planning.Stage;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules that a query lets pass.
 *
 * @param chapters those of each stage, in the order of stages; a stage without any is not in it
 * @param latestChange what became of the last change of rules, numbers or catalogue since the server started
 */
record RulesView(
        RuleQuery query,
        Handbook book,
        Map<Stage, List<RuleEntry>> chapters,
        FiringView firings,
        Optional<Reload> latestChange) {

    static RulesView of(RuleQuery query, Handbook book, FiringView firings, Optional<Reload> latestChange) {
        Map<Stage, List<RuleEntry>> chapters = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            List<RuleEntry> rules = book.rules(stage).stream()
                    .filter(entry -> query.faults().isEmpty() && query.lets(entry))
                    .toList();
            if (!rules.isEmpty()) {
                chapters.put(stage, rules);
            }
        }
        return new RulesView(query, book, chapters, firings, latestChange);
    }

    /** The last change, if it was refused. */
    Optional<Reload> refused() {
        return latestChange.filter(change -> change.outcome() == Reload.Outcome.REFUSED);
    }

    /** When, to the minute, for the server's clock is that of the world. */
    static String time(Reload change) {
        return change.at()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ')
                .replaceFirst(":00Z$", " UTC");
    }

    String count() {
        int count = chapters.values().stream().mapToInt(List::size).sum();
        return count(count, "rule");
    }

    static String count(long number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }

    /** Whether a value of a filter is chosen. */
    boolean is(String name, String value) {
        return query.fields().text(name).equals(value);
    }

    static List<Choices.Choice> labels() {
        return Arrays.stream(Label.values())
                .map(label -> new Choices.Choice(label.label(), label.label()))
                .toList();
    }

    static List<Choices.Choice> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Choices.Choice(stage.label(), Words.capitalised(stage.label())))
                .toList();
    }
}
