package dev.cairn.planning.path;

import dev.cairn.learner.Goal;

/** The role that the learner named. */
public record Pursuit(Goal goal) {
    @Override
    public String toString() {
        return "you want the role of " + goal.inWords();
    }
}
