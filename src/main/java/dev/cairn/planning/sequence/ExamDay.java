package dev.cairn.planning.sequence;

import java.time.LocalDate;

/** The day of the exam. */
public record ExamDay(LocalDate day) {
    @Override
    public String toString() {
        return "the exam is on " + day;
    }
}
