package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.fit.Limit;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The days before an exam were counted.
 *
 * @param percent for how much of the work there is time; 0 where no day is left for the exam, or for one after it
 */
public record Trial(ExamCode exam, Outcome outcome, int percent, Limit limit, LocalDate notAfter) {
    @Override
    public String toString() {
        return exam + " by " + notAfter + ": "
                + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (outcome == Outcome.TOO_LATE ? ", with time for " + percent + " % of the work" : "");
    }
}
