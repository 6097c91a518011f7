package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** How many of an exam's services are covered by what is held or comes earlier in the path, in percent. */
public record Overlap(ExamCode exam, int percent, String knownFrom) {
    @Override
    public String toString() {
        return percent + " % of the services of " + exam + " are known from " + knownFrom;
    }
}
