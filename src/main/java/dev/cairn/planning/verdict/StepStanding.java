package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.PathStep.Standing;
import java.util.Locale;

/** How an exam of the path stands. */
public record StepStanding(ExamCode exam, Standing standing) {
    @Override
    public String toString() {
        return exam + " is " + standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
