package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** An exam is not planned with fewer days of study. */
public record LeastStudyDays(ExamCode exam, int days) {
    @Override
    public String toString() {
        return "at least " + days + " days of study before " + exam;
    }
}
