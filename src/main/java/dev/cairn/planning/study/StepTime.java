package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A step of the first session that applies to the learner. */
public record StepTime(ExamCode exam, String step, int minutes) {
    @Override
    public String toString() {
        return "first session: " + step + ", " + minutes + " minutes";
    }
}
