package dev.cairn.planning.verdict;

import dev.cairn.plan.Feasibility.Verdict;
import java.util.Locale;

/** Whether the plan fits into the learner's time. */
public record Judgement(Verdict verdict) {
    @Override
    public String toString() {
        return "the verdict is " + verdict.name().toLowerCase(Locale.ROOT);
    }
}
