package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** How much of an exam's work there is time for. */
public record Coverage(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return "there is time for " + percent + " % of the work for " + exam;
    }
}
