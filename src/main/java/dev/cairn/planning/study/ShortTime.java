package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/**
 * How much has to be left out where time is short.
 *
 * @param step of the table of steps; 0 leaves nothing out
 */
public record ShortTime(ExamCode exam, int step) {
    @Override
    public String toString() {
        return step == 0 ? "there is time for everything" : "time is short: step " + step;
    }
}
