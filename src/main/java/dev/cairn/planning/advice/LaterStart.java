package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/**
 * Study for an exam begins later than it could.
 *
 * @param free the day from which on there would be time
 * @param from the first day of study
 */
public record LaterStart(ExamCode exam, LocalDate free, LocalDate from) {
    @Override
    public String toString() {
        return "study for " + exam + " begins on " + from + " rather than on " + free;
    }
}
