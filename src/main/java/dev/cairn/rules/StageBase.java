package dev.cairn.rules;

import dev.cairn.planning.Firing;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.Stage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.drools.base.InitialFact;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.MatchCancelledEvent;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** The rules of one stage, ready to run. Safe for use by several threads: each run has a session of its own. */
final class StageBase {
    /** A plan of three exams fires about a thousand rules in its busiest stage. */
    private static final int MOST_FIRINGS = 100_000;

    /** Matches that wait for their turn take more than a kilobyte each, and a join of everything with everything has many. */
    private static final int MOST_WAITING = 20_000;

    /** A stage takes some milliseconds; the first plan of a process, some hundred. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** One nearly always does. */
    private static final int MOST_PASSES = 3;

    private final Stage stage;
    private final KieBase base;
    private final Map<String, RuleInfo> rulesByName;

    StageBase(Stage stage, KieBase base, Map<String, RuleInfo> rulesByName) {
        this.stage = stage;
        this.base = base;
        this.rulesByName = Map.copyOf(rulesByName);
    }

    /** Runs those rules whose name is wanted over the facts. */
    Inference infer(Collection<?> facts, Predicate<String> wanted) {
        Recorder recorder = run(facts, wanted);
        List<Conclusion> conclusions = recorder.conclusions();
        for (int pass = 1; pass <= MOST_PASSES && recorder.hasStale(conclusions); pass++) {
            conclusions = withStandingReasons(facts, wanted, recorder, conclusions);
        }
        return new Inference(conclusions);
    }

    /** What a rule matches among the facts; at most so many matches. */
    List<RuleMatch> matches(Collection<?> facts, String name, int most) {
        KieSession session = base.newKieSession();
        try {
            List<RuleMatch> matches = new ArrayList<>();
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    Match match = event.getMatch();
                    matches.add(new RuleMatch(matched(match), values(match)));
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules(match -> name.equals(match.getRule().getName()), most);
            return List.copyOf(matches);
        } finally {
            session.dispose();
        }
    }

    /** The engine's own first fact, which stands for "nothing yet", explains nothing. */
    private static List<Object> matched(Match match) {
        List<Object> facts = new ArrayList<>(match.getObjects());
        facts.removeIf(InitialFact.class::isInstance);
        return facts;
    }

    /** Variables of authors; those that the compiler adds have other names. */
    private static SortedMap<String, Object> values(Match match) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (String variable : match.getDeclarationIds()) {
            if (variable.startsWith("$")) {
                Optional.ofNullable(match.getDeclarationValue(variable))
                        .ifPresent(value -> values.put(variable, value));
            }
        }
        return values;
    }

    private Recorder run(Collection<?> facts, Predicate<String> wanted) {
        KieSession session = base.newKieSession();
        try (Watchdog watchdog = new Watchdog(LONGEST)) {
            Recorder recorder = new Recorder();
            session.addEventListener(recorder.agenda);
            facts.forEach(session::insert);
            // What is given is not inferred.
            session.addEventListener(recorder.memory);
            fire(session, wanted, watchdog);
            return recorder;
        } finally {
            session.dispose();
        }
    }

    private void fire(KieSession session, Predicate<String> wanted, Watchdog watchdog) {
        session.addEventListener(new Waiting());
        try {
            int fired =
                    session.fireAllRules(match -> wanted.test(match.getRule().getName()), MOST_FIRINGS);
            if (fired >= MOST_FIRINGS) {
                throw runaway("fired " + MOST_FIRINGS + " times without coming to an end");
            }
        } catch (RuntimeException e) {
            // The engine wraps what a condition throws in exceptions of its own.
            throw watchdog.hasBitten() ? runaway("took longer than " + LONGEST.toSeconds() + " seconds") : e;
        }
    }

    private RunawayRulesException runaway(String what) {
        return new RunawayRulesException(stage, "the rules of stage " + stage.label() + " " + what);
    }

    /** Ends a run with more matches waiting for their turn than memory may have room for. */
    private final class Waiting extends DefaultAgendaEventListener {
        private int waiting;

        @Override
        public void matchCreated(MatchCreatedEvent event) {
            waiting++;
            if (waiting > MOST_WAITING) {
                throw runaway("found more than " + MOST_WAITING + " matches at a time");
            }
        }

        @Override
        public void matchCancelled(MatchCancelledEvent event) {
            waiting--;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            waiting--;
        }
    }

    /**
     * A fact may have been inferred from one that was withdrawn later, and stand for another reason that the engine does not tell. So what rests on
     * withdrawn facts is inferred once more, from all the rest.
     */
    private List<Conclusion> withStandingReasons(
            Collection<?> facts, Predicate<String> wanted, Recorder recorder, List<Conclusion> conclusions) {
        List<Object> standing = new ArrayList<>(facts);
        Map<Object, Object> lost = new HashMap<>();
        for (Conclusion conclusion : conclusions) {
            if (recorder.isStale(conclusion)) {
                lost.put(conclusion.fact(), conclusion.fact());
            } else {
                standing.add(conclusion.fact());
            }
        }
        Recorder again = run(standing, wanted);
        recorder.withdrawn.addAll(again.withdrawn);
        Map<Object, Firing> reasons = new HashMap<>();
        again.conclusions().forEach(conclusion -> reasons.put(conclusion.fact(), known(conclusion.firing(), lost)));
        return conclusions.stream()
                .map(conclusion -> recorder.isStale(conclusion)
                        ? new Conclusion(
                                conclusion.fact(), reasons.getOrDefault(conclusion.fact(), conclusion.firing()))
                        : conclusion)
                .toList();
    }

    /** Facts are told apart by identity: those inferred once more are the ones of the first time. */
    private static Firing known(Firing firing, Map<Object, Object> lost) {
        return new Firing(
                firing.rule(),
                firing.matched().stream()
                        .map(fact -> lost.getOrDefault(fact, fact))
                        .toList());
    }

    /** Writes down which rule inferred which fact from which, while it happens. */
    private final class Recorder {
        private final Deque<Match> firing = new ArrayDeque<>();
        /** By a running number, since facts that are retracted are taken out again. */
        private final Map<Integer, Conclusion> conclusions = new LinkedHashMap<>();

        private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
        private final Set<Object> withdrawn = Collections.newSetFromMap(new IdentityHashMap<>());
        private int next;

        private final DefaultAgendaEventListener agenda = new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                firing.push(event.getMatch());
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firing.pop();
            }
        };

        private final DefaultRuleRuntimeEventListener memory = new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Match match = firing.peek();
                if (match != null) {
                    RuleInfo rule = Objects.requireNonNull(
                            rulesByName.get(match.getRule().getName()));
                    numbers.put(event.getObject(), next);
                    conclusions.put(next++, new Conclusion(event.getObject(), new Firing(rule, matched(match))));
                }
            }

            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                withdrawn.add(event.getOldObject());
                Integer number = numbers.remove(event.getOldObject());
                if (number != null) {
                    conclusions.remove(number);
                }
            }
        };

        private List<Conclusion> conclusions() {
            return List.copyOf(conclusions.values());
        }

        private boolean isStale(Conclusion conclusion) {
            return conclusion.firing().matched().stream().anyMatch(withdrawn::contains);
        }

        private boolean hasStale(List<Conclusion> all) {
            return all.stream().anyMatch(this::isStale);
        }
    }
}
