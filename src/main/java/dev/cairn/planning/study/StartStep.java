package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A step of the first session. */
public record StartStep(ExamCode exam, String step, int minutes) {
    @Override
    public String toString() {
        return "the step " + step + " of the first session, " + minutes + " minutes";
    }
}
