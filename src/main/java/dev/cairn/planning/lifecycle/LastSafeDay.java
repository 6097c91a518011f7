package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** The last day for a first attempt that leaves time for a second. */
public record LastSafeDay(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "the last safe day of " + exam + " is " + day;
    }
}
