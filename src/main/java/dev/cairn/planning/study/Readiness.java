package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** How much of the recommended experience the learner has, in percent, no area counting for more than it asks. */
public record Readiness(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return "you have " + percent + " % of the months that the guide of " + exam + " expects";
    }
}
