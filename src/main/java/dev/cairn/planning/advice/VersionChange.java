package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** What differs between two versions of an exam. */
public record VersionChange(ExamCode from, ExamCode to, String difference) {
    @Override
    public String toString() {
        return to + " differs from " + from;
    }
}
