package dev.cairn.web;

import dev.cairn.batch.Outcome;
import dev.cairn.export.LearnerWords;
import dev.cairn.export.Words;
import dev.cairn.plan.Feasibility;
import dev.cairn.plan.Plan;
import dev.cairn.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What would come of a row of a table.
 *
 * @param line where the row begins
 * @param learner the name, if there is one
 * @param verdict the plan that there would be, in words; nothing where there are faults
 */
record UploadRow(long line, String learner, Optional<Verdict> verdict, List<Fault> faults) {
    private static final Pattern PLACE = Pattern.compile("line \\d+(?:, column ([^:]*))?: (.*)", Pattern.DOTALL);

    /**
     * A plan in a few words.
     *
     * @param kind how it is shown
     */
    record Verdict(String kind, String words, String exam) {}

    /**
     * Something that is wrong.
     *
     * @param column empty, where it is wrong with the row as a whole
     */
    record Fault(String column, String words) {}

    UploadRow {
        faults = List.copyOf(faults);
    }

    static UploadRow of(long line, Outcome outcome) {
        if (outcome instanceof Outcome.Planned planned) {
            Plan plan = planned.plan();
            return new UploadRow(line, LearnerWords.of(plan).name().orElse(""), Optional.of(verdict(plan)), List.of());
        }
        Outcome.Refused refused = (Outcome.Refused) outcome;
        return new UploadRow(line, refused.learner().orElse(""), Optional.empty(), faults(refused.problem()));
    }

    private static Verdict verdict(Plan plan) {
        Feasibility feasibility = plan.feasibility();
        String exam = plan.totals()
                .finish()
                .map(day -> plan.target().planned().map(code -> code + " on ").orElse("") + Words.longDay(day))
                .orElse("no exam to plan");
        return new Verdict(
                feasibility.verdict().name().toLowerCase(Locale.ROOT),
                CohortWords.verdict(feasibility.verdict()),
                exam);
    }

    private static List<Fault> faults(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(fault(problem.detail()))
                : problem.errors().stream().map(error -> fault(error.detail())).toList();
    }

    /** The line stands beside it. */
    private static Fault fault(String text) {
        Matcher placed = PLACE.matcher(text);
        return placed.matches()
                ? new Fault(Optional.ofNullable(placed.group(1)).orElse(""), placed.group(2))
                : new Fault("", text);
    }

    boolean isSound() {
        return faults.isEmpty();
    }
}
