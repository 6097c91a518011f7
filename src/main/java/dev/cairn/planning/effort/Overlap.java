package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Level;

/**
 * How many of an exam's services are covered by what is held or comes earlier in the path, in percent.
 *
 * @param level of the exams that cover them; each service counts once, for the highest
 */
public record Overlap(ExamCode exam, Level level, int percent, String knownFrom) {
    @Override
    public String toString() {
        return percent + " % of the services of " + exam + " are known from " + knownFrom;
    }
}
