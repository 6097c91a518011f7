package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;

/** The time for closing gaps, in percent of what is planned for it. */
public record GapsFactor(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return percent + " % of the time for gaps of " + exam;
    }
}
