package dev.cairn.planning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule fired: the facts that it matched, recorded while it ran.
 *
 * @param matched in the order of the rule's patterns
 */
public record Firing(RuleInfo rule, List<Object> matched) {
    public Firing {
        matched = List.copyOf(matched);
    }

    /** The matched facts in words. */
    public String inWords() {
        return matched.stream().map(Object::toString).collect(Collectors.joining("; "));
    }
}
