package dev.cairn.authoring.variant;

import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.Workbench;
import dev.cairn.planning.RuleBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which conditions decide a case: a rule that lacks the condition fails at least one of the cases that the rule passes. Takes a compilation of each rule
 * for each of its conditions: some forty milliseconds.
 *
 * @param conditions how many there are; not those without which a rule does not compile
 * @param gaps conditions on which no case depends, by place
 */
public record ConditionCoverage(int conditions, List<Spot> gaps) {
    private static final int WHOLE = 100;

    public ConditionCoverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * Looks at all rules of a run.
     *
     * @param folder of the rules
     * @param bench with the rules as they are
     */
    public static ConditionCoverage of(Path folder, Workbench workbench, RuleBench bench, CaseRun run) {
        Map<Variant, Outcome> outcomes = Trials.of(folder, workbench, bench, run, Conditions::of);
        return new ConditionCoverage(
                (int) outcomes.values().stream()
                        .filter(outcome -> outcome != Outcome.NOT_VIABLE)
                        .count(),
                Trials.unnoticed(outcomes));
    }

    /** The share of conditions that decide a case, rounded down. */
    public int percent() {
        return conditions == 0 ? WHOLE : (conditions - gaps.size()) * WHOLE / conditions;
    }
}
