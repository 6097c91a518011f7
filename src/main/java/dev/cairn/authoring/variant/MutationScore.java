package dev.cairn.authoring.variant;

import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.Workbench;
import dev.cairn.planning.RuleBench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the mutants of rules: rules with one small mistake each. A case kills a mutant if it passes with the rule and fails with the mutant.
 *
 * @param killed how many a case kills
 * @param notViable how many do not compile
 * @param survivors those that no case kills, by place
 */
public record MutationScore(int killed, int notViable, List<Spot> survivors) {
    private static final int WHOLE = 100;

    public MutationScore {
        survivors = List.copyOf(survivors);
    }

    /**
     * Makes and tries the mutants of all rules of a run.
     *
     * @param folder of the rules
     * @param bench with the rules as they are
     */
    public static MutationScore of(Path folder, Workbench workbench, RuleBench bench, CaseRun run) {
        Map<Variant, Outcome> outcomes = Trials.of(folder, workbench, bench, run, Mutations::of);
        return new MutationScore(
                count(Outcome.NOTICED, outcomes), count(Outcome.NOT_VIABLE, outcomes), Trials.unnoticed(outcomes));
    }

    private static int count(Outcome wanted, Map<Variant, Outcome> outcomes) {
        return (int) outcomes.values().stream().filter(wanted::equals).count();
    }

    /** The share of viable mutants that are killed, rounded down. */
    public int percent() {
        int viable = killed + survivors.size();
        return viable == 0 ? WHOLE : killed * WHOLE / viable;
    }
}
