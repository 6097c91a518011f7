package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A certification that the learner holds. */
public record Credential(ExamCode exam, LocalDate validUntil) {
    @Override
    public String toString() {
        return "you hold " + exam + " until " + validUntil;
    }
}
