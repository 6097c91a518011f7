package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/**
 * A lab builds on another, directly or through others.
 *
 * @param unitId the unit of the lab that does
 * @param area of that unit
 * @param needed the unit whose lab it builds on
 */
public record LabNeeds(ExamCode exam, String unitId, Area area, String needed) {
    @Override
    public String toString() {
        return "the lab of " + unitId + " builds on that of " + needed;
    }
}
