package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A unit that this learner does not need. */
public record UnitLeftOut(ExamCode exam, String unitId, String why) {
    @Override
    public String toString() {
        return unitId + " is left out: " + why;
    }
}
