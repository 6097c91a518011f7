package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cohort.StandingPlan;
import dev.cairn.fixture.CheckingClient;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestPostgres;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanDirectory.Start;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.store.JdbiPlanStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real server, killed in the middle of writing, again and again: what it acknowledged is there, and nothing by half. */
class KilledServerTest {
    private static final int KILLS = 25;
    private static final int LEAST_LIFE = 20;
    private static final int LONGEST_LIFE = 150;
    private static final long PATIENCE_SECONDS = 600;
    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";

    @TempDir
    private Path folder;

    private final HttpClient client = CheckingClient.over(
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());

    /** Plans as they were answered. */
    private final Map<String, String> plans = new ConcurrentHashMap<>();

    /** The number of the latest report that was acknowledged. */
    private final Map<String, Long> reports = new ConcurrentHashMap<>();

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    @Timeout(1_800)
    void losesNothingOnSqlite() throws Exception {
        killAgainAndAgain("jdbc:sqlite:" + folder.resolve("cairn.db"));
    }

    @Test
    @Timeout(1_800)
    void losesNothingOnPostgresql() throws Exception {
        killAgainAndAgain(TestPostgres.database());
    }

    private void killAgainAndAgain(String database) throws Exception {
        Random random = new Random(25);
        CompletableFuture<RunningServer> next =
                CompletableFuture.supplyAsync(() -> RunningServer.start(database), threads);
        for (int kill = 0; kill < KILLS; kill++) {
            RunningServer server = next.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // The next one starts meanwhile: to start takes longer than to live.
            next = CompletableFuture.supplyAsync(() -> RunningServer.start(database), threads);
            int before = acknowledged.get();
            List<CompletableFuture<Void>> writers = Stream.<Writing>of(this::makePlans, this::report, this::report)
                    .map(writing -> CompletableFuture.runAsync(() -> untilKilled(writing, server), threads))
                    .toList();
            waitFor(() -> acknowledged.get() > before);
            Thread.sleep(random.nextInt(LEAST_LIFE, LONGEST_LIFE));
            server.kill();
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        next.get(PATIENCE_SECONDS, TimeUnit.SECONDS).kill();
        assertThat(unexpected).isEmpty();
        assertThat(plans).isNotEmpty();
        assertThat(acknowledged).hasValueGreaterThanOrEqualTo(KILLS);
        findEverythingAgain(database);
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    /** Makes plans, until nobody answers. */
    private void makePlans(RunningServer server) throws IOException, InterruptedException {
        while (unexpected.isEmpty()) {
            HttpResponse<String> created = post(server.address().resolve("/api/v1/plans"), REQUEST);
            if (created.statusCode() == 201) {
                String location = created.headers().firstValue("Location").orElseThrow();
                plans.put(
                        location.substring(location.lastIndexOf('/') + 1),
                        created.body().strip());
            } else {
                unexpected.add(created.body());
            }
        }
    }

    /** Reports on plans that are there, until nobody answers. */
    private void report(RunningServer server) throws IOException, InterruptedException {
        for (int minutes = 1; unexpected.isEmpty(); minutes = minutes % 100 + 1) {
            List<String> ids = List.copyOf(plans.keySet());
            if (ids.isEmpty()) {
                Thread.sleep(5);
                continue;
            }
            String id = ids.get(minutes % ids.size());
            String body = "{\"sessions\": [{\"id\": \"clf-c02-learn-cloud-what-is-1\", \"minutes\": " + minutes + "}]}";
            HttpResponse<String> answer = post(server.address().resolve("/api/v1/plans/" + id + "/progress"), body);
            if (answer.statusCode() == 200) {
                String tag = answer.headers().firstValue("ETag").orElseThrow();
                reports.merge(id, Long.valueOf(tag.substring(3, tag.length() - 1)), Math::max);
                acknowledged.incrementAndGet();
            } else {
                unexpected.add(answer.body());
            }
        }
    }

    /** Both kinds of writing. */
    private interface Writing {
        void to(RunningServer server) throws IOException, InterruptedException;
    }

    private static void untilKilled(Writing writing, RunningServer server) {
        try {
            writing.to(server);
        } catch (IOException e) {
            // Killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> post(URI address, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void findEverythingAgain(String database) {
        try (PlanStore store = JdbiPlanStore.at(database)) {
            plans.forEach((id, answered) -> {
                PlanAsItStands found = store.find(new PlanId(id)).orElseThrow();
                assertThat(found.plan().plan()).isEqualTo(answered);
                List<Long> sequences =
                        found.events().stream().map(ProgressEvent::sequence).toList();
                long told = reports.getOrDefault(id, 0L);
                // More may have been written than was told: one for each time that it was not.
                assertThat((long) sequences.size()).isGreaterThanOrEqualTo(told);
                assertThat(sequences)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, sequences.size())
                                .boxed()
                                .toList());
            });
            assertThatListsAreTrue(store);
        }
    }

    /** A summary was written with what it sums up, or neither was. */
    private void assertThatListsAreTrue(PlanStore store) {
        PlanSummaries summaries = new PlanSummaries(TestEngine.shared().rules());
        int listed = 0;
        Start from = new SkippingPlans(0);
        for (boolean isLast = false; !isLast; ) {
            PlanPage page =
                    store.list(PlanFilter.all(LocalDate.now(ZoneId.systemDefault()), Optional.empty()), from, 100);
            for (ListedPlan plan : page.plans()) {
                StandingPlan standing = StandingPlan.of(store.find(plan.id()).orElseThrow());
                assertThat(plan.summary()).isEqualTo(summaries.of(standing.now(), standing.reports()));
                listed++;
                from = new BehindPlan(plan.place());
            }
            isLast = page.isLast();
        }
        assertThat(listed).isGreaterThanOrEqualTo(plans.size());
    }
}
