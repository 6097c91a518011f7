package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A lab that another one builds on, which the learner does. */
public record NeededLab(ExamCode exam, String unitId) {
    @Override
    public String toString() {
        return "another lab builds on that of " + unitId;
    }
}
