package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;

/** Something that moves the work for an exam, and for those after it. */
public record Shift(ExamCode exam, String cause) {
    @Override
    public String toString() {
        return cause;
    }
}
