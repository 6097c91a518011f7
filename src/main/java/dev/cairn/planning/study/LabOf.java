package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/**
 * The lab of a unit.
 *
 * @param minutes for a beginner
 * @param core whether it carries the project when time is short
 */
public record LabOf(ExamCode exam, String unitId, Area area, int minutes, boolean core) {
    @Override
    public String toString() {
        return "the lab of " + unitId + ", " + minutes + " minutes";
    }
}
