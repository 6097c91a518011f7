package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** The exam that the learner's target comes down to. */
public record Wish(ExamCode exam) {
    @Override
    public String toString() {
        return "you ask for " + exam;
    }
}
