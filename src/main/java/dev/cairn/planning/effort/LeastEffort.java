package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** Less study than this is not planned for an exam. */
public record LeastEffort(ExamCode exam, int minutes) {
    @Override
    public String toString() {
        return exam + " takes at least " + minutes + " minutes";
    }
}
