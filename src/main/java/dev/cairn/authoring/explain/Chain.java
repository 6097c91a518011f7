package dev.cairn.authoring.explain;

import dev.cairn.planning.RuleInfo;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is behind some facts: the firings that inferred them, then those that inferred what these matched, and so on to facts that were given.
 *
 * @param links the nearest first
 * @param leftOut how many more there are
 */
public record Chain(List<Link> links, int leftOut) {
    public Chain {
        links = List.copyOf(links);
    }

    /**
     * A rule that fired.
     *
     * @param number of the link in the chain, from 1
     * @param values what the rule bound, by the name of the variable
     * @param premises what it matched, in the order of its patterns
     */
    public record Link(
            int number, RuleInfo rule, Object inferred, SortedMap<String, Object> values, List<Premise> premises) {
        public Link {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            premises = List.copyOf(premises);
        }
    }

    /**
     * A fact that a rule matched.
     *
     * @param inferredBy the number of the link that inferred it, if that is in the chain
     * @param isInferred whether some rule inferred it
     * @param origin of a fact that no rule inferred
     * @param source where its knowledge can be looked up; empty if it does not say
     */
    public record Premise(
            Object fact, Optional<Integer> inferredBy, boolean isInferred, Optional<Origin> origin, String source) {}
}
