package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** An exam of the plan whose own guide is not public. */
public record Provisional(ExamCode exam, ExamCode predecessor, String known) {
    @Override
    public String toString() {
        return exam + " is planned from the guide of " + predecessor;
    }
}
