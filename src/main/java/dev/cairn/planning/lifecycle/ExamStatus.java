package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;
import java.util.Locale;

/** Where an exam version stands on the day of the plan. */
public record ExamStatus(ExamCode exam, Status status) {
    @Override
    public String toString() {
        return exam + " is " + status.name().toLowerCase(Locale.ROOT);
    }
}
