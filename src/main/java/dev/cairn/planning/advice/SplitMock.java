package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** A mock exam had to be split over days. */
public record SplitMock(ExamCode exam, int number) {
    @Override
    public String toString() {
        return "mock %2$d of %1$s is split".formatted(exam, number);
    }
}
