package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.impact.RandomLearners;
import dev.cairn.fixture.TestEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What planning promises, checked on made-up learners: {@code -Dcairn.learners=N} for another number of them,
 * {@code -Dcairn.seed=SEED} for one of them again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesTest {
    private static final int LEARNERS = 2_000;
    private static final int MADE_AGAIN = 20;

    /** For which learners a promise is known to be broken. A gap that is closed leaves this table; none may enter it unseen. */
    private static final Map<String, Set<Long>> KNOWN_GAPS = Map.ofEntries(
            // Where time is too short for all the work, sessions may not come out even with shares.
            Map.entry("a domain gets floor or ceiling of its exact share", Set.of(200L, 583L, 1086L)),
            // Practice of 25 minutes that had no day of its own was added to another session.
            Map.entry("every domain is reviewed twice after its first lesson", Set.of(629L)),
            // Near the exam the practice of one domain may be all that is left.
            Map.entry("from the second third on a week mixes domains", Set.of(1644L)),
            // On days of 25 to 45 minutes a buffer does not always leave enough to sit down to.
            Map.entry("a feasible plan has a buffer of 10 to 20 % of the work", Set.of(1886L)));

    private final Engine engine = TestEngine.shared();
    private final RandomLearners learners = MadeUpLearners.of(engine.catalogue());
    private final BreachLog log = new BreachLog();

    /** Each plan is made once, for all promises. */
    @BeforeAll
    void planForEveryLearner() {
        seeds().parallel().forEach(this::plan);
    }

    private static LongStream seeds() {
        String seed = System.getProperty("cairn.seed", "");
        return seed.isEmpty()
                ? LongStream.range(0, Integer.getInteger("cairn.learners", LEARNERS))
                : LongStream.of(Long.parseLong(seed));
    }

    private void plan(long seed) {
        try {
            MadePlan made = MadePlan.of(engine, learners.learner(seed));
            promises()
                    .forEach(
                            promise -> log.add(promise, seed, promise.breaches().apply(made)));
        } catch (RuntimeException | AssertionError failure) {
            log.add(seed, failure);
        }
    }

    static List<Promise> promises() {
        return Promises.all();
    }

    @Test
    void everyLearnerGetsAPlan() {
        assertThat(log.failures()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void isKept(Promise promise) {
        Set<Long> known = KNOWN_GAPS.getOrDefault(promise.says(), Set.of());
        assertThat(log.breaches(promise, known))
                .as("learners for whom this is not so: %s", promise)
                .isEmpty();
        Set<Long> closed = seeds().boxed().filter(known::contains).collect(Collectors.toSet());
        closed.removeAll(log.seeds(promise));
        assertThat(closed)
                .as("known gaps that are closed and may leave the table: %s", promise)
                .isEmpty();
    }

    @Test
    void anEngineOfItsOwnMakesTheSamePlans() {
        Engine other = TestEngine.fresh();
        seeds().limit(MADE_AGAIN)
                .mapToObj(learners::learner)
                .forEach(
                        request -> assertThat(MadePlan.of(other, request).plan().toString())
                                .isEqualTo(MadePlan.of(engine, request).plan().toString()));
    }
}
