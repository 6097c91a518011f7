package dev.cairn.planning.sequence;

import java.time.LocalDate;

/** The week of the exam. */
public record ExamWeek(int index, LocalDate examDay) {
    @Override
    public String toString() {
        return "the exam is on " + examDay + ", in week " + index;
    }
}
