package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/**
 * How much of the work is enough to sit an exam.
 *
 * @param step of the table of what is left out where time is short, up to which it may be left out
 */
public record Enough(ExamCode exam, int step) {
    @Override
    public String toString() {
        return "for " + exam + " it is enough to do what is left after step " + step + " of the table short-time";
    }
}
