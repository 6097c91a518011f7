package dev.cairn.authoring;

import dev.cairn.planning.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which rules their cases have seen on both sides: firing, and not firing. A case counts if it passed.
 *
 * @param rules how many rules there are
 * @param gaps the others, by file
 */
public record RuleCoverage(int rules, List<Gap> gaps) {
    private static final int WHOLE = 100;

    public RuleCoverage {
        gaps = List.copyOf(gaps);
    }

    /**
     * A rule that was not seen on both sides.
     *
     * @param missing what no case shows
     */
    public record Gap(RuleInfo rule, String missing) {}

    public static RuleCoverage of(CaseRun run) {
        List<Gap> gaps = new ArrayList<>();
        for (RuleInfo rule : run.rules()) {
            List<CaseResult> passed = run.results().stream()
                    .filter(result -> result.isOf(rule) && result.passed())
                    .toList();
            if (passed.stream().noneMatch(result -> result.fires())) {
                gaps.add(new Gap(rule, "it never fires"));
            }
            if (passed.stream().allMatch(result -> result.fires())) {
                gaps.add(new Gap(rule, "it is never silent"));
            }
        }
        gaps.sort(Comparator.comparing(gap -> gap.rule().file()));
        return new RuleCoverage(run.rules().size(), gaps);
    }

    /** The share of rules without a gap, rounded down. */
    public int percent() {
        long open = gaps.stream().map(gap -> gap.rule().id()).distinct().count();
        return rules == 0 ? WHOLE : (int) ((rules - open) * WHOLE / rules);
    }
}
