package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A certification that the learner holds, and that it is time to renew. */
public record Renewable(ExamCode exam, LocalDate validUntil) {
    @Override
    public String toString() {
        return "it is time to renew " + exam + ", which expires on " + validUntil;
    }
}
