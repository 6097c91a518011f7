package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** How many of an exam's services are covered by what is held or comes earlier in the path, in percent. */
public record Overlap(ExamCode exam, int percent, String knownFrom) {
    @Override
    public String toString() {
        return "%2$d %% of the services of %1$s are known from %3$s".formatted(exam, percent, knownFrom);
    }
}
