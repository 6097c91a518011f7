package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** The last day on which an exam can be sat. */
public record LastDay(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "the last day of " + exam + " is " + day;
    }
}
