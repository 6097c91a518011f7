package dev.cairn.planning.path;

import dev.cairn.exam.Area;
import dev.cairn.learner.Goal;

/** A row of the table that turns a role into an exam: the first that suits is taken. */
public record GoalExam(Goal goal, int rank, String series, Area area, int months) {
    @Override
    public String toString() {
        return goal.label() + ", choice " + rank + ": " + series + " from " + months + " months of " + area.inWords();
    }
}
