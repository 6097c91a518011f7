package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** A mock exam had to be shortened. */
public record ShortMock(ExamCode exam, int minutes, int of) {
    @Override
    public String toString() {
        return "mocks of %s take %d minutes instead of %d".formatted(exam, minutes, of);
    }
}
