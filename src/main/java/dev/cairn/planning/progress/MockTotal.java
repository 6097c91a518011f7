package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** How a mock exam went as a whole, in percent. */
public record MockTotal(ExamCode exam, int percent, LocalDate takenOn) {
    @Override
    public String toString() {
        return percent + " % in the mock of " + exam + " on " + takenOn;
    }
}
