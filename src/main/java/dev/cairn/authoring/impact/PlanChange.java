package dev.cairn.authoring.impact;

import dev.cairn.cohort.DifferenceWords.Line;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a member gets otherwise on the other side of an edit.
 *
 * @param kinds in what it changes; never empty
 * @param lines before and after, in words
 * @param rules by id: those behind what changes, on either side; those that are behind something on one side alone; and those that were edited and are
 *     behind something now for other reasons
 * @param begun of these, those that are behind something after the edit alone
 * @param ended of these, those that were so before the edit alone
 */
record PlanChange(
        SortedSet<Kind> kinds,
        List<Line> lines,
        SortedSet<String> rules,
        SortedSet<String> begun,
        SortedSet<String> ended) {

    PlanChange {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a change in nothing");
        }
        kinds = sorted(kinds);
        lines = List.copyOf(lines);
        rules = sorted(rules);
        begun = sorted(begun);
        ended = sorted(ended);
    }

    /** Whether the plan is the same but for what it says of its reasons. */
    boolean isInWordsAlone() {
        return kinds.equals(Set.of(Kind.REASONS));
    }

    private static <T> SortedSet<T> sorted(SortedSet<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
