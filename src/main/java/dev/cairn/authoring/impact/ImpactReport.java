package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Edit.Manner;
import dev.cairn.cohort.DifferenceWords.Line;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What an edit changes for a population.
 *
 * @param before what the side before the edit is called
 * @param after what the side after it is called
 * @param population who they are
 * @param members how many were looked at
 * @param changed how many get another plan, or a plan on one side alone
 * @param inWordsAlone how many get the same plan with other reasons or words
 * @param neither how many get no plan on either side, for the same reason
 * @param withoutRule how many of the changed give no rule for what changes: offers have none
 * @param kinds in what plans change, and how many
 * @param rules behind it: the edited ones, then those behind most changes
 * @param examples of what changes: few, and as different as can be
 */
public record ImpactReport(
        String before,
        String after,
        String population,
        Edit edit,
        long members,
        long changed,
        long inWordsAlone,
        long neither,
        long withoutRule,
        SortedMap<Kind, Long> kinds,
        List<RuleShare> rules,
        List<Example> examples) {

    public ImpactReport {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /**
     * A rule behind changes.
     *
     * @param manner how it was edited, if it was
     * @param plans how many changes it is behind
     * @param begun in how many of these it is behind something after the edit alone
     * @param ended in how many of these it was so before the edit alone
     */
    public record RuleShare(String id, String name, Optional<Manner> manner, long plans, long begun, long ended) {}

    /** One member and what changes for this one. */
    public record Example(Member member, SortedSet<Kind> kinds, List<Line> lines, SortedSet<String> rules) {}

    /** Whether nobody gets anything else than before. */
    public boolean isEmpty() {
        return changed == 0 && inWordsAlone == 0;
    }
}
