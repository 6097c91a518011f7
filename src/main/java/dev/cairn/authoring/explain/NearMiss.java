package dev.cairn.authoring.explain;

import dev.cairn.planning.RuleInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near a rule came to firing: the first part of its conditions that fails, over the facts that get furthest.
 *
 * @param condition the number of the failing condition, from 1
 * @param conditions how many the rule has
 * @param failed the part that fails, as it is written
 * @param line of it, counted from 1
 * @param column of it, counted from 1
 * @param type of the facts that it is about; nothing if it is about several
 * @param component that holds what was asked about, in these facts; nothing if none does
 * @param nearest what comes nearest, the first few
 * @param others how many come as near, besides
 * @param sources rules that infer such facts, if there is none
 */
public record NearMiss(
        int condition,
        int conditions,
        String failed,
        int line,
        int column,
        Cause cause,
        Optional<String> type,
        Optional<String> component,
        List<Near> nearest,
        int others,
        List<RuleInfo> sources) {
    public NearMiss {
        nearest = List.copyOf(nearest);
        sources = List.copyOf(sources);
    }

    /** Why the part fails. */
    public enum Cause {
        /** There is no fact of the type at all. */
        NO_FACT,
        /** There are facts of the type, none of which has these values. */
        OTHER_VALUES,
        /** It holds for others than the one that was asked about. */
        OTHER_SUBJECT,
        /** A fact that must not be there is. */
        IN_THE_WAY,
        /** There is nothing to add up. */
        NOTHING_TO_ADD,
        /** The sum is another. */
        OTHER_SUM,
        /** Not all facts are so. */
        NOT_ALL,
        /** None of several alternatives holds. */
        NO_ALTERNATIVE
    }

    /**
     * Facts that nearly meet the conditions.
     *
     * @param matched what meets the conditions before
     * @param values of the names in the part that fails, by what is written
     * @param facts the fact that comes near, or those that are in the way
     */
    public record Near(List<Object> matched, Map<String, Object> values, List<Object> facts) {
        public Near {
            matched = List.copyOf(matched);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            facts = List.copyOf(facts);
        }
    }
}
