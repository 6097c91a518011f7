package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A certification that the learner held. */
public record LapsedCredential(ExamCode exam, LocalDate lapsedOn) {
    @Override
    public String toString() {
        return "you held " + exam + " until " + lapsedOn;
    }
}
