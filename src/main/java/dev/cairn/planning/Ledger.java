package dev.cairn.planning;

import dev.cairn.plan.Explanation;
import dev.cairn.planning.Inference.Conclusion;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps what the stages inferred and from what, for one plan. Whoever asks why gets the rule that inferred a fact, and the rules behind the facts that
 * it matched. Not safe for use by several threads.
 */
final class Ledger {
    /** Some rules fire for every topic, unit or week: a few of these say how they do. */
    private static final int MOST_OF_MANY = 3;

    private static final int MOST_MATCHES = 60;

    private final IdentityHashMap<Object, Firing> origins = new IdentityHashMap<>();
    private final SortedMap<String, RuleInfo> asked = new TreeMap<>();
    private final Set<Firing> noted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SortedMap<String, Set<String>> matches = new TreeMap<>();

    /** Keeps what a stage inferred. */
    Inference keep(Inference inference) {
        for (Conclusion conclusion : inference.conclusions()) {
            origins.put(conclusion.fact(), conclusion.firing());
        }
        return inference;
    }

    /** The rule that inferred each of these facts. */
    List<String> why(Object... facts) {
        return why(Arrays.asList(facts));
    }

    /** The rule that inferred each of these facts. */
    List<String> why(Collection<?> facts) {
        return facts.stream()
                .map(origins::get)
                .filter(Objects::nonNull)
                .map(this::note)
                .distinct()
                .toList();
    }

    /** The rule that inferred a fact, then those that inferred the facts that it matched, and so on. */
    List<String> chain(Object fact) {
        Set<String> ids = new LinkedHashSet<>();
        Set<Firing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Firing> open = new ArrayDeque<>();
        origin(fact).ifPresent(open::add);
        while (!open.isEmpty()) {
            Firing firing = open.remove();
            if (seen.add(firing)) {
                ids.add(note(firing));
                firing.matched().stream()
                        .flatMap(matched -> origin(matched).stream())
                        .forEach(open::add);
            }
        }
        return List.copyOf(ids);
    }

    /** The source of the rule that inferred a fact. */
    String source(Object fact) {
        return origin(fact).map(firing -> firing.rule().source()).orElse("");
    }

    private Optional<Firing> origin(Object fact) {
        return Optional.ofNullable(origins.get(fact));
    }

    private String note(Firing firing) {
        RuleInfo rule = firing.rule();
        if (noted.add(firing)) {
            asked.put(rule.id(), rule);
            Set<String> told = matches.computeIfAbsent(rule.id(), id -> new TreeSet<>());
            if (told.size() < most(rule.stage())) {
                told.add(firing.inWords());
            }
        }
        return rule.id();
    }

    /** How many of the matches of a rule a plan keeps. */
    private static int most(Stage stage) {
        return stage == Stage.STUDY || stage == Stage.SEQUENCE ? MOST_OF_MANY : MOST_MATCHES;
    }

    /** How many of the matches of a rule a plan tells at most, whatever its stage. */
    static int mostMatches() {
        return MOST_MATCHES;
    }

    /** Every rule that somebody asked for, with facts that it matched for them. */
    SortedMap<String, Explanation> explanations() {
        SortedMap<String, Explanation> explanations = new TreeMap<>();
        asked.forEach((id, rule) -> explanations.put(
                id,
                new Explanation(
                        rule.name(),
                        rule.stage().label(),
                        rule.label(),
                        rule.source(),
                        List.copyOf(matches.getOrDefault(id, Set.of())))));
        return explanations;
    }
}
