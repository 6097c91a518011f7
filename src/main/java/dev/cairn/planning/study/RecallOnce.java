package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** Topics of the exam come back once, not twice. */
public record RecallOnce(ExamCode exam) {
    @Override
    public String toString() {
        return "topics of " + exam + " come back once";
    }
}
