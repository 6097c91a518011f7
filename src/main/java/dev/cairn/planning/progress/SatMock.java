package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/**
 * A mock exam that was sat.
 *
 * @param minutes of sitting it
 * @param reviewed minutes of going through it that were done
 */
public record SatMock(ExamCode exam, int mock, int minutes, int reviewed, LocalDate day) {
    @Override
    public String toString() {
        return "mock " + mock + " of " + exam + ", sat on " + day + ", reviewed for " + reviewed + " minutes";
    }
}
