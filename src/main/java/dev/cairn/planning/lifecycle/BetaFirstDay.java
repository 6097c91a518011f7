package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** The first day on which an exam can be sat as a beta. */
public record BetaFirstDay(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "the beta of " + exam + " opens on " + day;
    }
}
