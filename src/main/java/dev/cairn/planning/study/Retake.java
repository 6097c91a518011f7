package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** The learner sat the exam lately and failed. */
public record Retake(ExamCode exam) {
    @Override
    public String toString() {
        return "you sat " + exam + " before";
    }
}
