package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.fit.Limit;
import java.time.LocalDate;
import java.util.Locale;

/** The days before an exam were counted. */
public record Trial(ExamCode exam, Outcome outcome, Limit limit, LocalDate notAfter) {
    @Override
    public String toString() {
        return exam + " by " + notAfter + ": "
                + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
