package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/**
 * What the score of the latest mock of an exam means.
 *
 * @param act what follows, by the bands of the mock, such as {@code propose-later}
 */
public record MockBand(ExamCode exam, int percent, LocalDate takenOn, String act) {
    @Override
    public String toString() {
        return percent + " % in the mock of " + exam + " on " + takenOn + ": " + act.replace('-', ' ');
    }
}
