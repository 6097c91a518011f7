package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** The learner's latest attempt at an exam, if it failed. */
public record FailedAttempt(ExamCode exam, LocalDate takenOn) {
    @Override
    public String toString() {
        return "you failed " + exam + " on " + takenOn;
    }
}
