package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** One part of an exam's effort, in minutes; a credit is negative. */
public record EffortPart(ExamCode exam, Factor factor, int minutes, String note) {
    @Override
    public String toString() {
        return "%s: %s %+d minutes".formatted(exam, factor.label(), minutes);
    }
}
