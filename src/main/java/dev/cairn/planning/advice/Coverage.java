package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** How much of an exam's work there is time for. */
public record Coverage(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return "%2$d %% of the work for %1$s fits".formatted(exam, percent);
    }
}
