package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** An exam of the finished plan. */
public record PlannedExam(ExamCode exam, LocalDate from, LocalDate examDay, int minutes) {
    @Override
    public String toString() {
        return "you study for " + exam + " from " + from + " and sit it on " + examDay;
    }
}
