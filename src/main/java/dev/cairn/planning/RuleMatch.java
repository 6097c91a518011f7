package dev.cairn.planning;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts that meet the conditions of a rule together.
 *
 * @param facts in the order of the rule's patterns
 * @param values what the rule binds, by the name of the variable
 */
public record RuleMatch(List<Object> facts, SortedMap<String, Object> values) {
    public RuleMatch {
        facts = List.copyOf(facts);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
