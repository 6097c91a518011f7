package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** A mock exam had to be split over days. */
public record SplitMock(ExamCode exam, int number) {
    @Override
    public String toString() {
        return "mock " + number + " of " + exam + " is split";
    }
}
