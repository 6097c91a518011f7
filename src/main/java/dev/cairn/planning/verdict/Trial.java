package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.fit.Limit;
import java.time.LocalDate;

/** The days before an exam were counted. */
public record Trial(ExamCode exam, Outcome outcome, Limit limit, LocalDate notAfter) {
    @Override
    public String toString() {
        return "%s by %s: %s".formatted(exam, notAfter, outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
