package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Edit.Manner;
import dev.cairn.authoring.impact.Edit.NumberEdit;
import dev.cairn.authoring.impact.ImpactReport.Example;
import dev.cairn.authoring.impact.ImpactReport.RuleShare;
import dev.cairn.cohort.DifferenceWords;
import dev.cairn.cohort.DifferenceWords.Line;
import dev.cairn.cohort.PlanDifference.Change;
import dev.cairn.planning.Parameter;
import dev.cairn.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What every form of a report says, and how much of it. */
record ImpactWords(ImpactReport report) {
    private static final int RULES = 15;
    private static final int LINES = 12;
    private static final int RULES_OF_EXAMPLE = 8;

    /** Of edits that are listed one by one. */
    private static final int EDITS = 30;

    String title() {
        return "What an edit changes: " + sides();
    }

    String sides() {
        return cleaned(report.before()) + " → " + cleaned(report.after());
    }

    String population() {
        return "Looked at: " + report.members() + " " + cleaned(report.population()) + ".";
    }

    String summary() {
        if (report.edit().isEmpty()) {
            return "Both sides have the same rules, parameters and catalogue: nothing can change, and nobody was planned for.";
        }
        String changed = report.changed() == 0
                ? "No plan changes"
                : report.changed() + " of " + plans(report.members())
                        + (report.changed() == 1 ? " changes" : " change");
        String words = report.inWordsAlone() == 0
                ? ""
                : "; " + report.inWordsAlone() + " more only in the reasons or words that go with it";
        String neither = report.neither() == 0 ? "" : "; " + report.neither() + " cannot be made on either side";
        return changed + words + neither + ".";
    }

    private static String plans(long count) {
        return count == 1 ? "1 plan" : count + " plans";
    }

    /** What was edited; what lies between two sides far apart is cut short. */
    List<Line> edits() {
        List<Line> edits = new ArrayList<>();
        report.edit().rules().forEach((id, manner) -> {
            if (manner != Manner.PARAMETER) {
                edits.add(new Line("rule", named(id) + ": " + manner.inWords()));
            }
        });
        report.edit().numbers().forEach(number -> edits.add(new Line("parameter", inWords(number))));
        report.edit().tables().forEach(table -> edits.add(new Line("table", "rows of " + table + " differ")));
        boolean words = report.edit().otherParameters()
                && report.edit().numbers().isEmpty()
                && report.edit().tables().isEmpty();
        if (words) {
            edits.add(new Line("parameters", "other files, with the same numbers and rows"));
        }
        if (report.edit().catalogue()) {
            edits.add(new Line("catalogue", "differs"));
        }
        return cut(edits, EDITS, more -> new Line("more", more + " edits"));
    }

    private String named(String rule) {
        return rule + " " + cleaned(report.edit().names().getOrDefault(rule, ""));
    }

    private static String inWords(NumberEdit number) {
        String before = number.before().map(ImpactWords::value).orElse("none");
        String after = number.after().map(ImpactWords::value).orElse("none");
        return cleaned(number.name())
                + (before.equals(after)
                        ? ": " + before + ", with another label or source"
                        : ": " + DifferenceWords.arrow(new Change<>(before, after)));
    }

    private static String value(Parameter parameter) {
        return cleaned(parameter.value() + " " + parameter.unit()).strip();
    }

    List<RuleShare> rules() {
        return report.rules().stream().limit(RULES).toList();
    }

    /** What the table of rules leaves out. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        int more = report.rules().size() - RULES;
        if (more > 0) {
            notes.add(more + " more " + (more == 1 ? "rule is" : "rules are") + " behind what changes.");
        }
        if (report.withoutRule() > 0) {
            notes.add(
                    "For " + report.withoutRule() + " of the changes no rule is given: offers have none, nor have plans"
                            + " that are there on one side alone.");
        }
        return notes;
    }

    static String name(RuleShare rule) {
        return cleaned(rule.name());
    }

    static String manner(RuleShare rule) {
        return rule.manner().map(Manner::inWords).orElse("");
    }

    List<Line> lines(Example example) {
        List<Line> lines = example.lines().stream()
                .map(line -> new Line(line.topic(), cleaned(line.text())))
                .toList();
        return cut(lines, LINES, more -> new Line("more", more + " differences"));
    }

    /** The rules behind an example: edited ones first. */
    String rules(Example example) {
        List<String> rules = new ArrayList<>();
        report.rules().stream()
                .map(RuleShare::id)
                .filter(id -> example.rules().contains(id))
                .forEach(rules::add);
        return String.join(", ", cut(rules, RULES_OF_EXAMPLE, more -> "and " + more + " more"));
    }

    /** How to have a member again. */
    static String again(Member member) {
        return member instanceof Member.MadeUp madeUp ? "--seed " + madeUp.seed() + " --learners 1" : "";
    }

    static String cleaned(String text) {
        return PlainText.cleaned(text);
    }

    private static <T> List<T> cut(List<T> all, int most, IntFunction<T> more) {
        if (all.size() <= most) {
            return all;
        }
        List<T> cut = new ArrayList<>(all.subList(0, most));
        cut.add(more.apply(all.size() - most));
        return List.copyOf(cut);
    }
}
