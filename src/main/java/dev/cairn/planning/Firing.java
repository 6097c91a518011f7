package dev.cairn.planning;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule fired: the facts that it matched, recorded while it ran.
 *
 * @param matched facts, in the order of the rule's patterns
 */
public record Firing(RuleInfo rule, List<Object> matched) {
    public Firing {
        matched = matched.stream()
                .filter(fact -> !(fact instanceof Object[] || fact instanceof Number))
                .toList();
    }

    /** The matched facts in words, those that say the same once. */
    public String inWords() {
        return matched.stream().map(Object::toString).distinct().collect(Collectors.joining("; "));
    }
}
