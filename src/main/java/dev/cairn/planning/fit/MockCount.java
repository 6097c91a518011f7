package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How many mock exams to sit when the study takes at least so many weeks. */
public record MockCount(ExamCode exam, int fromWeeks, int mocks) {
    @Override
    public String toString() {
        return "%3$d mock exams for %1$s from %2$d weeks of study".formatted(exam, fromWeeks, mocks);
    }
}
