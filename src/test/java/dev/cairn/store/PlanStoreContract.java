package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestSummaries;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanStore.KeyedPlan;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.StalePlanException;
import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.planning.StoredPlan;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What every database has to hold to. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PlanStoreContract {
    private static final Supplier<PlanId> IDS = PlanId.random();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final Revision REVISION = new Revision("sha256:1", "sha256:2", "sha256:3");
    private static final PlanPosition FIRST = new PlanPosition(1, 0);
    private static final PlanSummary SUMMARY = TestSummaries.of("Ana");
    private static final int THREADS = 8;

    private String address;
    private PlanStore store;

    /** The address of an empty database. */
    abstract String database() throws Exception;

    @BeforeAll
    void open() throws Exception {
        address = database();
        store = JdbiPlanStore.at(address);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static StoredPlan plan(PlanId id, int version, long sequence) {
        String request = "{\"learner\":{\"name\":\"Ana Sofía 李\"}}";
        String text = "{\"id\":\"" + id + "\",\"title\":\"It's 100 % \\u0000 “done”: ?, :name\"}";
        return new StoredPlan(id, version, sequence, request, text, REVISION, "department", NOW);
    }

    private PlanId created() {
        PlanId id = IDS.get();
        store.create(plan(id, 1, 0), SUMMARY);
        return id;
    }

    @Test
    void findsAPlanToTheByte() {
        PlanId id = created();

        assertThat(store.find(id)).contains(new PlanAsItStands(plan(id, 1, 0), List.of()));
        assertThat(store.find(id, 1)).contains(plan(id, 1, 0));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        PlanId unknown = IDS.get();

        assertThat(store.find(unknown)).isEmpty();
        assertThat(store.find(unknown, 1)).isEmpty();
        assertThat(store.events(unknown)).isEmpty();
        assertThat(store.find(created(), 2)).isEmpty();
    }

    @Test
    void keepsReportsInOrder() {
        PlanId id = created();

        ProgressEvent first = store.append(id, SUMMARY, FIRST, "{\"a\":1}", NOW);
        ProgressEvent second = store.append(id, SUMMARY, new PlanPosition(1, 1), "{\"b\":2}", NOW.plusSeconds(1));

        assertThat(first).isEqualTo(new ProgressEvent(1, NOW, "{\"a\":1}"));
        assertThat(store.events(id)).containsExactly(first, second);
        PlanAsItStands found = store.find(id).orElseThrow();
        assertThat(found.events()).containsExactly(first, second);
        assertThat(found.position()).isEqualTo(new PlanPosition(1, 2));
    }

    @Test
    void countsReportsOfEachVersionFromThatVersionOn() {
        PlanId id = created();
        store.append(id, SUMMARY, FIRST, "{}", NOW);

        store.append(plan(id, 2, 1), SUMMARY, new PlanPosition(1, 1));
        ProgressEvent later = store.append(id, SUMMARY, new PlanPosition(2, 1), "{\"c\":3}", NOW);

        PlanAsItStands found = store.find(id).orElseThrow();
        assertThat(found.plan()).isEqualTo(plan(id, 2, 1));
        assertThat(found.events()).containsExactly(later);
        assertThat(found.position()).isEqualTo(new PlanPosition(2, 2));
        assertThat(store.find(id, 1)).contains(plan(id, 1, 0));
        assertThat(store.events(id)).hasSize(2);
    }

    @Test
    void listsVersionsTheNewestFirst() {
        PlanId id = created();
        store.append(plan(id, 2, 0), SUMMARY, FIRST);
        store.append(plan(id, 3, 0), SUMMARY, new PlanPosition(2, 0));

        assertThat(store.versions(id, Integer.MAX_VALUE, 2)).containsExactly(plan(id, 3, 0), plan(id, 2, 0));
        assertThat(store.versions(id, 2, 2)).containsExactly(plan(id, 1, 0));
        assertThat(store.versions(IDS.get(), Integer.MAX_VALUE, 2)).isEmpty();
    }

    /** Its planning did not know of the reports between the two. */
    @Test
    void findsAVersionThatGoesBackWithAllThatWasReportedSinceTheEarlierOne() {
        PlanId id = created();
        ProgressEvent first = store.append(id, SUMMARY, FIRST, "{}", NOW);
        store.append(plan(id, 2, 1), SUMMARY, new PlanPosition(1, 1));
        StoredPlan back = back(plan(id, 3, 1), new StoredPlan.Earlier(1, 0));
        store.append(back, SUMMARY, new PlanPosition(2, 1));
        PlanAsItStands gone = store.find(id).orElseThrow();
        ProgressEvent second = store.append(id, SUMMARY, new PlanPosition(3, 1), "{}", NOW.plusSeconds(1));
        PlanAsItStands found = store.find(id).orElseThrow();

        assertThat(store.find(id, 3)).contains(back);
        assertThat(gone.position()).isEqualTo(new PlanPosition(3, 1));
        assertThat(gone.since()).isEmpty();
        assertThat(gone.updatedAt()).isEqualTo(NOW);
        assertThat(found.plan()).isEqualTo(back);
        assertThat(found.events()).containsExactly(first, second);
        assertThat(found.since()).containsExactly(second);
        assertThat(found.position()).isEqualTo(new PlanPosition(3, 2));
        assertThat(found.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    private static StoredPlan back(StoredPlan plan, StoredPlan.Earlier earlier) {
        return new StoredPlan(
                plan.id(),
                plan.version(),
                plan.sequence(),
                plan.request(),
                plan.plan(),
                plan.revision(),
                plan.owner(),
                plan.createdAt(),
                Optional.of(earlier));
    }

    @Test
    void refusesWhatRestsOnAnEarlierStandAndWritesNothing() {
        PlanId id = created();
        store.append(id, SUMMARY, FIRST, "{}", NOW);

        assertThatThrownBy(() -> store.append(id, SUMMARY, FIRST, "{\"late\":1}", NOW))
                .isInstanceOf(StalePlanException.class);
        assertThatThrownBy(() -> store.append(plan(id, 2, 0), SUMMARY, FIRST)).isInstanceOf(StalePlanException.class);
        assertThatThrownBy(() -> store.append(IDS.get(), SUMMARY, FIRST, "{}", NOW))
                .isInstanceOf(StalePlanException.class);

        assertThat(store.events(id)).hasSize(1);
        assertThat(store.find(id, 2)).isEmpty();
    }

    @Test
    void refusesAVersionThatDoesNotFollow() {
        PlanId id = created();

        assertThatThrownBy(() -> store.append(plan(id, 3, 0), SUMMARY, FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNothingOfAPlanThatFailsHalfway() {
        PlanId id = created();

        assertThatThrownBy(() -> store.create(plan(id, 2, 0), SUMMARY)).isInstanceOf(StoreUnavailableException.class);

        assertThat(store.find(id, 2)).isEmpty();
        store.check();
    }

    @Test
    void createsOnePlanForOneKey() {
        IdempotencyKey key = key("department", "key-1", "digest-1");
        StoredPlan first = plan(IDS.get(), 1, 0);
        StoredPlan second = plan(IDS.get(), 1, 0);

        assertThat(store.findByKey(key)).isEmpty();
        assertThat(store.create(first, SUMMARY, key)).isEqualTo(new KeyedPlan(first, "digest-1"));
        assertThat(store.create(second, SUMMARY, key("department", "key-1", "digest-2")))
                .isEqualTo(new KeyedPlan(first, "digest-1"));

        assertThat(store.find(second.id())).isEmpty();
        assertThat(store.findByKey(key)).contains(new KeyedPlan(first, "digest-1"));
        assertThat(store.findByKey(key("another", "key-1", "digest-1"))).isEmpty();
    }

    private static IdempotencyKey key(String scope, String name, String digest) {
        return new IdempotencyKey(scope, name, digest, NOW.minusSeconds(60));
    }

    @Test
    void forgetsAKeyOnceItIsTooOld() {
        StoredPlan first = plan(IDS.get(), 1, 0);
        StoredPlan second = plan(IDS.get(), 1, 0);
        store.create(first, SUMMARY, new IdempotencyKey("", "old", "digest-1", NOW));
        IdempotencyKey young = new IdempotencyKey("", "old", "digest-2", NOW);
        IdempotencyKey old = new IdempotencyKey("", "old", "digest-2", NOW.plusMillis(1));

        assertThat(store.findByKey(young)).contains(new KeyedPlan(first, "digest-1"));
        assertThat(store.findByKey(old)).isEmpty();

        assertThat(store.create(second, SUMMARY, old)).isEqualTo(new KeyedPlan(second, "digest-2"));
        assertThat(store.findByKey(young)).contains(new KeyedPlan(second, "digest-2"));
        assertThat(store.find(first.id())).isPresent();
    }

    @Test
    void removesKeysThatAreForgotten() throws Exception {
        StoredPlan first = plan(IDS.get(), 1, 0);
        store.create(first, SUMMARY, new IdempotencyKey("", "one of many", "digest", NOW));
        assertThat(keysCalled("one of many")).isEqualTo(1);

        Instant nextDay = NOW.plusSeconds(86_400);
        store.create(plan(IDS.get(), 1, 0), SUMMARY, new IdempotencyKey("", "another", "digest", nextDay));

        assertThat(keysCalled("one of many")).isZero();
        assertThat(store.find(first.id())).isPresent();
    }

    private int keysCalled(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM idempotency_key WHERE name = ?")) {
            count.setString(1, name);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void createsOnePlanForOneKeyHoweverManyAskAtATime() throws Exception {
        for (int round = 0; round < 5; round++) {
            IdempotencyKey key = key("", "race-" + round, "digest");

            List<PlanId> ids = atATime(() ->
                    store.create(plan(IDS.get(), 1, 0), SUMMARY, key).plan().id());

            assertThat(Set.copyOf(ids)).hasSize(1);
            assertThat(store.find(ids.get(0))).isPresent();
        }
    }

    @Test
    void letsOneOfManyGoOnFromAStand() throws Exception {
        PlanId id = created();

        List<Boolean> won = atATime(() -> {
            try {
                store.append(id, SUMMARY, FIRST, "{}", NOW);
                return true;
            } catch (StalePlanException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(store.events(id)).hasSize(1);
    }

    @Test
    void losesNoReportOfManyWhoTryAgain() throws Exception {
        PlanId id = created();

        atATime(() -> {
            while (true) {
                try {
                    return store.append(
                            id, SUMMARY, store.find(id).orElseThrow().position(), "{}", NOW);
                } catch (StalePlanException e) {
                    // Again, from where it is now.
                }
            }
        });

        assertThat(store.events(id))
                .extracting(ProgressEvent::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, THREADS)
                        .mapToObj(Long::valueOf)
                        .collect(Collectors.toList()));
    }

    @Test
    void findsEverythingAgainWhenItIsOpenedAnew() {
        PlanId id = created();
        store.append(id, SUMMARY, FIRST, "{}", NOW);

        try (PlanStore again = JdbiPlanStore.at(address)) {
            assertThat(again.find(id)).isEqualTo(store.find(id));
        }
    }

    @Test
    void servesTheSamePlansThroughTwoStoresOnOneDatabase() {
        PlanId id = created();

        try (PlanStore other = JdbiPlanStore.at(address)) {
            other.append(id, SUMMARY, FIRST, "{\"by\":\"other\"}", NOW);
            assertThatThrownBy(() -> store.append(id, SUMMARY, FIRST, "{}", NOW))
                    .isInstanceOf(StalePlanException.class);
            store.append(id, SUMMARY, new PlanPosition(1, 1), "{\"by\":\"this\"}", NOW);
            assertThat(other.events(id))
                    .extracting(ProgressEvent::body)
                    .containsExactly("{\"by\":\"other\"}", "{\"by\":\"this\"}");
        }
    }

    private static <T> List<T> atATime(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
