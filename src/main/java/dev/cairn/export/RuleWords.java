package dev.cairn.export;

import dev.cairn.plan.Explanation;
import dev.cairn.plan.Plan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons of a plan, in the words of its rules. */
public record RuleWords(Map<String, Explanation> explanations) {
    private static final int MOST_REASONS = 3;
    private static final int MOST_ASSUMED_REASONS = 2;
    private static final String ASSUMED = "assumption";

    public static RuleWords of(Plan plan) {
        return new RuleWords(plan.explanations());
    }

    /**
     * The sentences of the rules that say most: those that rest on a source; without any, the first. The first rules of a chain are the nearest to what
     * they explain.
     */
    public String reasons(Collection<String> ids) {
        List<String> sourced =
                ids.stream().filter(this::isSourced).limit(MOST_REASONS).toList();
        List<String> chosen =
                sourced.isEmpty() ? ids.stream().limit(MOST_ASSUMED_REASONS).toList() : sourced;
        return String.join(
                " ", chosen.stream().flatMap(id -> sentence(id).stream()).toList());
    }

    /** The sentence of a rule and its id: {@code Nobody is planned twice (PATH-001).} */
    public Optional<String> sentence(String id) {
        return Optional.ofNullable(explanations.get(id)).map(known -> known.rule() + " (" + id + ").");
    }

    private boolean isSourced(String id) {
        return Stream.ofNullable(explanations.get(id))
                .anyMatch(known -> !known.label().equals(ASSUMED));
    }
}
