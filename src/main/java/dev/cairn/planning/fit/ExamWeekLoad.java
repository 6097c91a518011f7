package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How much of the usual time the week of the exam is for. */
public record ExamWeekLoad(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return percent + " % of the usual time in the week of " + exam;
    }
}
