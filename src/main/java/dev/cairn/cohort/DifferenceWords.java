package dev.cairn.cohort;

import dev.cairn.cohort.PlanDifference.Advice;
import dev.cairn.cohort.PlanDifference.Change;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan says otherwise than another, in words: a line for each difference. */
public final class DifferenceWords {
    private DifferenceWords() {}

    /**
     * One difference.
     *
     * @param topic what it is about, in a word
     */
    public record Line(String topic, String text) {}

    public static List<Line> of(PlanDifference difference) {
        List<Line> lines = new ArrayList<>();
        difference
                .verdict()
                .ifPresent(change -> lines.add(
                        new Line("verdict", arrow(new Change<>(Json.label(change.from()), Json.label(change.to()))))));
        difference.examsRemoved().forEach(exam -> lines.add(new Line("exam", exam + " leaves the path")));
        difference.examsAdded().forEach(exam -> lines.add(new Line("exam", exam + " joins the path")));
        difference
                .examDays()
                .forEach(moved -> lines.add(
                        new Line("exam", moved.exam() + " moves: " + arrow(new Change<>(moved.from(), moved.to())))));
        difference.advisoriesGone().forEach(advice -> lines.add(new Line("advisory", "gone: " + text(advice))));
        difference.advisoriesNew().forEach(advice -> lines.add(new Line("advisory", "new: " + text(advice))));
        difference.minutes().ifPresent(change -> lines.add(new Line("minutes", arrow(change))));
        Optional.of(difference.sessions())
                .filter(count -> count > 0)
                .ifPresent(count -> lines.add(new Line("sessions", count + " differ")));
        return List.copyOf(lines);
    }

    /** {@code from → to}. */
    public static String arrow(Change<?> change) {
        return change.from() + " → " + change.to();
    }

    private static String text(Advice advice) {
        return advice.code()
                + advice.exam().map(ExamCode::value).map(" "::concat).orElse("");
    }
}
