package dev.cairn.planning;

import java.util.Collection;

/** Rules that can also be run one at a time, to try them. Immutable, and safe for use by several threads. */
public interface RuleBench extends RuleBook {

    /**
     * Runs one rule alone over some facts, again and again while it infers something new.
     *
     * @param rule one of {@link #rules()}
     * @throws RunawayRulesException if it does not come to an end
     */
    Inference inferWith(RuleInfo rule, Collection<?> facts);
}
