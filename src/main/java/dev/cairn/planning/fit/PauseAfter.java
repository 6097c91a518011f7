package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How long to rest after an exam before starting on the next. */
public record PauseAfter(ExamCode exam, int days) {
    @Override
    public String toString() {
        return days + " days of rest after " + exam;
    }
}
