package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The learner's latest attempt at an exam, if it failed. */
public record FailedAttempt(ExamCode exam, LocalDate takenOn) {
    /** Whole months from the attempt to a day. */
    public int monthsUntil(LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(takenOn, day);
    }

    @Override
    public String toString() {
        return "you failed " + exam + " on " + takenOn;
    }
}
