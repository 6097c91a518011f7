package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/**
 * The time for closing gaps.
 *
 * @param base minutes for a beginner
 */
public record GapsTime(ExamCode exam, int base, int minutes) {
    @Override
    public String toString() {
        return "closing gaps: " + minutes + " minutes";
    }
}
