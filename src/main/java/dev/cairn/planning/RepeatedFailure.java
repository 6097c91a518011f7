package dev.cairn.planning;

import dev.cairn.exam.ExamCode;

/** The learner failed an exam more than once, and has not passed it since. */
public record RepeatedFailure(ExamCode exam, int times) {
    @Override
    public String toString() {
        return "you failed " + exam + " " + times + " times";
    }
}
