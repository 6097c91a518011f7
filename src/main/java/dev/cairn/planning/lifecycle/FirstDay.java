package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** The first day on which an exam can be sat in its standard form. */
public record FirstDay(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "the first day of " + exam + " is " + day;
    }
}
