package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** A row of the goal table that suits the learner. */
public record SuitedGoal(ExamCode exam, int rank) {
    @Override
    public String toString() {
        return exam + " suits you as choice " + rank + " for the role";
    }
}
