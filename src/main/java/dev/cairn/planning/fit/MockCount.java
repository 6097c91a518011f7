package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How many mock exams to sit when the study takes at least so many weeks. */
public record MockCount(ExamCode exam, int fromWeeks, int mocks) {
    @Override
    public String toString() {
        return mocks + " mock exams for " + exam + " from " + fromWeeks + " weeks of study";
    }
}
