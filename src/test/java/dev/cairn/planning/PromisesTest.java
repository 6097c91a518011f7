package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.impact.RandomLearners;
import dev.cairn.fixture.TestEngine;
import java.util.List;
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
    private static final int LEARNERS = 300;
    private static final int MADE_AGAIN = 20;

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
        assertThat(log.breaches(promise))
                .as("learners for whom this is not so: %s", promise)
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
