package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;

/** Where an exam version stands on the day of the plan. */
public record ExamStatus(ExamCode exam, Status status) {
    @Override
    public String toString() {
        return "%s is %s".formatted(exam, status.name().toLowerCase(java.util.Locale.ROOT));
    }
}
