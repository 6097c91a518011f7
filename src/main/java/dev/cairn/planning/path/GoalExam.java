package dev.cairn.planning.path;

import dev.cairn.exam.Area;
import dev.cairn.learner.Goal;

/** A row of the table that turns a role into an exam: the first that suits is taken. */
public record GoalExam(Goal goal, int rank, String series, Area area, int months) {
    @Override
    public String toString() {
        return "%s, choice %d: %s from %d months of %s".formatted(goal.label(), rank, series, months, area.name().toLowerCase(java.util.Locale.ROOT));
    }
}
