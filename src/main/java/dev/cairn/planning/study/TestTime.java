package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/**
 * The test of a unit.
 *
 * @param base minutes for a beginner
 * @param first whether the unit begins with it
 */
public record TestTime(ExamCode exam, String unitId, int questions, int base, int minutes, boolean first) {
    @Override
    public String toString() {
        return "the test of " + unitId + ": " + questions + " questions, " + minutes + " minutes";
    }
}
