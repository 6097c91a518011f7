package dev.cairn.planning.verdict;

import dev.cairn.plan.Feasibility.Verdict;

/** Whether the plan fits into the learner's time. */
public record Judgement(Verdict verdict) {
    @Override
    public String toString() {
        return "the plan is %s".formatted(verdict.name().toLowerCase(java.util.Locale.ROOT));
    }
}
