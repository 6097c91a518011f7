package dev.cairn.planning.progress;

import dev.cairn.planning.PlanStatus;

/** Where the learner stands with the plan. */
public record Condition(PlanStatus status) {
    @Override
    public String toString() {
        return "the plan is " + status.label();
    }
}
