package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.impact.RandomLearners;
import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.ReplanPromises.ReplanPromise;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What re-planning promises, checked on made-up learners who follow their plan for a while and then plan anew: {@code -Dcairn.followers=N} for another
 * number of them, {@code -Dcairn.seed=SEED} for one of them again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplanPromisesTest {
    private static final int FOLLOWERS = 250;

    private final Engine engine = TestEngine.shared();
    private final RandomLearners learners = MadeUpLearners.of(engine.catalogue());
    private final SortedMap<String, String> breaches = new ConcurrentSkipListMap<>();
    private final AtomicInteger replanned = new AtomicInteger();

    /** Each plan is made once, for all promises. */
    @BeforeAll
    void followAndReplan() {
        seeds().parallel().forEach(this::replan);
    }

    private static LongStream seeds() {
        String seed = System.getProperty("cairn.seed", "");
        return seed.isEmpty()
                ? LongStream.range(0, Integer.getInteger("cairn.followers", FOLLOWERS))
                : LongStream.of(Long.parseLong(seed));
    }

    private void replan(long seed) {
        PlanRequest request = learners.learner(seed);
        Plan first = ReplannedPlan.stored(engine.planner().plan(request, RequestJson.fields(request)));
        if (first.path().isEmpty() || !isReadable(first)) {
            return;
        }
        Follower follower = new Follower(first, seed);
        List<Progress> reports = List.of(follower.report());
        ReplannedPlan made = ReplannedPlan.of(engine, first, reports, follower.wish());
        replanned.incrementAndGet();
        for (ReplanPromise promise : ReplanPromises.all()) {
            promise.breaches()
                    .apply(made)
                    .findFirst()
                    .ifPresent(breach -> breaches.merge(
                            promise.says(),
                            "-Dcairn.seed=" + seed + ": " + breach,
                            (one, other) -> one + "\n" + other));
        }
    }

    /** Made-up learners may say what no reader lets pass, the same attempt twice, say. */
    private boolean isReadable(Plan plan) {
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(Json.compact(plan.request()));
        return intake instanceof Intake.Accepted;
    }

    static List<ReplanPromise> promises() {
        return ReplanPromises.all();
    }

    @Test
    void mostLearnersHaveAPlanToFollow() {
        assertThat(replanned.get()).isGreaterThan((int) seeds().count() / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void isKept(ReplanPromise promise) {
        assertThat(breaches).doesNotContainKey(promise.says());
    }
}
