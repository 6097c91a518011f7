package dev.cairn.planning;

import java.util.Collection;
import java.util.List;

/** Rules that can also be run one at a time, to try them. Immutable, and safe for use by several threads. */
public interface RuleBench extends RuleBook {

    /**
     * Runs one rule alone over some facts, again and again while it infers something new.
     *
     * @param rule one of {@link #rules()}
     * @throws RunawayRulesException if it does not come to an end
     */
    Inference inferWith(RuleInfo rule, Collection<?> facts);

    /**
     * What one rule alone matches among some facts, with the values of its variables. Recording them takes time, so that planning does without.
     *
     * @param rule one of {@link #rules()}
     * @param most as many matches are told at most
     */
    List<RuleMatch> matches(RuleInfo rule, Collection<?> facts, int most);
}
