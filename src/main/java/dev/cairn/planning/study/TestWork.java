package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/**
 * The whole test of a unit, at the pace of a beginner.
 *
 * @param area that most of the unit belongs to
 * @param questions without tables and cases
 */
public record TestWork(ExamCode exam, String unitId, Area area, int questions, int minutes) {
    @Override
    public String toString() {
        return "the test of " + unitId + " takes a beginner " + minutes + " minutes";
    }
}
