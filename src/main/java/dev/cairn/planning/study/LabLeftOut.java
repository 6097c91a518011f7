package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A lab that is left out. */
public record LabLeftOut(ExamCode exam, String unitId, String why) {
    @Override
    public String toString() {
        return "the lab of " + unitId + " is left out: " + why;
    }
}
