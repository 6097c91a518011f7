package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** The exam that the plan leads to. */
public record TargetExam(ExamCode exam, Aim aim) {
    @Override
    public String toString() {
        return "the plan leads to " + exam;
    }
}
