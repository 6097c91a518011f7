package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/**
 * A lab that is done.
 *
 * @param base minutes for a beginner
 */
public record LabTime(ExamCode exam, String unitId, int base, int minutes) {
    @Override
    public String toString() {
        return "the lab of " + unitId + ": " + minutes + " minutes";
    }
}
