package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** The study that an exam takes someone of the learner's experience. */
public record OwnEffort(ExamCode exam, int minutes) {
    @Override
    public String toString() {
        return exam + " takes you " + minutes + " minutes before credits and surcharges";
    }
}
