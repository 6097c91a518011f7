package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import java.util.List;
import java.util.Map;
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

    /**
     * For how many of the learners a promise is known to be broken. A gap that is closed leaves this table; nothing may enter it or grow in it.
     */
    private static final Map<String, Integer> KNOWN_GAPS = Map.ofEntries(
            // A plan that is tight and earlier becomes feasible and later, for its buffer.
            Map.entry("more hours a week never make a plan worse", 1),
            // The only lesson of a domain falls on the last days, which turn it into a quiz.
            Map.entry("every task of every domain is learned", 3),
            Map.entry("every topic of every domain is learned", 3),
            Map.entry("a lesson precedes the labs and quizzes of its domain", 3),
            Map.entry("foundations and heavier needs are begun first", 2),
            // Practice that is left over is placed late, and as one session.
            Map.entry("every domain is reviewed twice after its first lesson", 11),
            // What is left is cut where no day has room for a session of its length.
            Map.entry("a plan that fits leaves no work out", 1),
            Map.entry("a domain gets floor or ceiling of its exact share", 1),
            // Near the exam the practice of one domain may be all that is left.
            Map.entry("from the second third on a week mixes domains", 6),
            Map.entry("no domain rests much longer than its gap allows", 2),
            Map.entry("the last mock falls 3 to 7 days before the exam", 1));

    private final Engine engine = TestEngine.shared();
    private final LearnerGenerator learners = new LearnerGenerator(engine.catalogue());
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
        List<String> breaches = log.breaches(promise);
        int known = KNOWN_GAPS.getOrDefault(promise.says(), 0);
        assertThat(breaches)
                .as("%d learners for whom this is not so, %d known: %s", breaches.size(), known, promise)
                .hasSizeLessThanOrEqualTo(known);
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
