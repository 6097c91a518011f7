package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** How much of the recommended experience the learner has, in percent, no area counting for more than it asks. */
public record Readiness(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return "the learner has " + percent + " % of the experience that " + exam + " expects";
    }
}
