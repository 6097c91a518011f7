package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** A mock exam had to be shortened. */
public record ShortMock(ExamCode exam, int minutes, int of) {
    @Override
    public String toString() {
        return "mocks of " + exam + " take " + minutes + " minutes instead of " + of;
    }
}
