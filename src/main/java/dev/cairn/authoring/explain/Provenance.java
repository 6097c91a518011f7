package dev.cairn.authoring.explain;

import dev.cairn.authoring.explain.Chain.Link;
import dev.cairn.authoring.explain.Chain.Premise;
import dev.cairn.authoring.explain.Recording.Asked;
import dev.cairn.authoring.explain.Recording.Fired;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Follows recorded firings back to the facts that they began with. Facts are told apart by identity. Not safe for use by several threads. */
final class Provenance {
    private static final int MOST_MATCHES = 20_000;

    private final RuleBench bench;
    private final Recording recording;
    private final Set<Object> catalogue = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> learner = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Fired, Asked> times = new IdentityHashMap<>();

    Provenance(RuleBench bench, Recording recording, ExamCatalogue exams) {
        this.bench = bench;
        this.recording = recording;
        Stream.of(exams.datedFacts(), exams.successions(), exams.versions(), exams.cautions())
                .forEach(catalogue::addAll);
        bench.parameters().tables().values().forEach(tables::addAll);
        // The first stages are given what the learner says, besides the catalogue and the parameters.
        Stream.of(Stage.LIFECYCLE, Stage.PROGRESS)
                .flatMap(stage -> recording.ofPlan(stage).stream())
                .flatMap(asked -> asked.given().stream())
                .forEach(learner::add);
        recording.all().forEach(asked -> asked.fired().forEach(fired -> times.put(fired, asked)));
    }

    /**
     * What is behind some firings.
     *
     * @param most as many links are told at most
     */
    Chain chain(List<Fired> roots, int most) {
        List<Fired> behind = behind(roots);
        IdentityHashMap<Fired, Integer> numbers = new IdentityHashMap<>();
        behind.stream().limit(most).forEach(fired -> numbers.put(fired, numbers.size() + 1));
        List<Link> links = new ArrayList<>();
        behind.stream().limit(most).forEach(fired -> links.add(link(fired, numbers)));
        return new Chain(links, behind.size() - links.size());
    }

    /** Breadth first, as the {@code why} of a plan is. */
    private List<Fired> behind(List<Fired> roots) {
        Set<Fired> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Fired> behind = new ArrayList<>();
        Deque<Fired> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Fired fired = open.remove();
            if (seen.add(fired)) {
                behind.add(fired);
                fired.matched().stream()
                        .flatMap(fact -> recording.behind(fact).stream())
                        .forEach(open::add);
            }
        }
        return behind;
    }

    private Link link(Fired fired, IdentityHashMap<Fired, Integer> numbers) {
        return new Link(
                numbers.getOrDefault(fired, 0),
                fired.rule(),
                fired.inferred(),
                values(fired),
                fired.matched().stream().map(fact -> premise(fact, numbers)).toList());
    }

    private Premise premise(Object fact, IdentityHashMap<Fired, Integer> numbers) {
        Optional<Fired> behind = recording.behind(fact);
        return new Premise(
                fact,
                behind.flatMap(fired -> Optional.ofNullable(numbers.get(fired))),
                behind.isPresent(),
                behind.isPresent() ? Optional.empty() : Optional.of(origin(fact)),
                Values.component(fact, "source").map(Object::toString).orElse(""));
    }

    private Origin origin(Object fact) {
        if (fact instanceof Parameter) {
            return Origin.PARAMETER;
        } else if (tables.contains(fact)) {
            return Origin.TABLE;
        } else if (catalogue.contains(fact)) {
            return Origin.CATALOGUE;
        }
        return learner.contains(fact) ? Origin.LEARNER : Origin.ARITHMETIC;
    }

    /** What the rule bound: it is run once more by itself, since recording that while planning would cost every plan. */
    private SortedMap<String, Object> values(Fired fired) {
        Asked asked = Optional.ofNullable(times.get(fired)).orElseThrow();
        return bench.matches(fired.rule(), asked.facts(), MOST_MATCHES).stream()
                // Equal will do: a sum is another object each time.
                .filter(match -> match.facts().equals(fired.matched()))
                .findFirst()
                .map(RuleMatch::values)
                .orElseGet(TreeMap::new);
    }

    /** The firings of the plan itself. */
    List<Fired> ofPlan() {
        return Stream.of(Stage.values())
                .flatMap(stage -> recording.ofPlan(stage).stream())
                .flatMap(asked -> asked.fired().stream())
                .toList();
    }
}
