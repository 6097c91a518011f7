package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestStores;
import dev.cairn.http.Api;
import dev.cairn.planning.PlanStore;
import dev.cairn.server.HttpServer;
import dev.cairn.server.HttpSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules are exchanged, and refused, again and again while clients ask: none of them notices, and nothing is left in memory. By default as often as a build has
 * time for; {@code -Dcairn.reloads=500} takes some minutes.
 */
class ReloadDrillTest {
    private static final int RELOADS = Integer.getInteger("cairn.reloads", 20);

    /** After this many, all is loaded that is loaded once. */
    private static final int WARM = RELOADS / 5;

    /** Milliseconds between two plans of a client, so that two of them leave some time to others. */
    private static final long PAUSE = 10;

    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_METASPACE_GROWTH = 3 * MEGABYTE;
    private static final long MOST_HEAP_GROWTH = 10 * MEGABYTE;

    /** Rules of one revision are some two thousand classes. */
    private static final int MOST_CLASS_GROWTH = 500;

    private static final String RULE = "rules/advice/each-pass-brings-a-voucher.drl";
    private static final String CASES = "rules/advice/each-pass-brings-a-voucher.cases.yaml";
    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";
    private static final Pattern REVISION = Pattern.compile("\"revision\":\\{\"rules\":\"(sha256:[0-9a-f]+)\"");

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService clients = Executors.newFixedThreadPool(2);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, String> plans = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    @Timeout(1_800)
    void nobodyNoticesThatRulesAreExchanged() throws Exception {
        EditedFolders folders = EditedFolders.in(folder);
        String rule = folders.text(RULE);
        String cases = folders.text(CASES);
        LiveEngine engine = folders.startAndSettle();
        Set<String> sound = ConcurrentHashMap.newKeySet();
        sound.add(engine.get().rules().revision());
        Figures warm = Figures.now();
        try (PlanStore store = TestStores.temporary();
                HttpServer server = HttpServer.start(
                        engine,
                        store,
                        HttpSettings.DEFAULT.withPort(0).withClock(EditedFolders.CLOCK),
                        List.of(Api::new))) {
            URI address = URI.create("http://127.0.0.1:" + server.port());
            clients.execute(() -> keepAsking(address));
            clients.execute(() -> keepAsking(address));
            for (int reload = 0; reload < RELOADS; reload++) {
                long refused = engine.reloads().refused();
                switch (reload % 4) {
                    case 0 -> folders.write(RULE, rule.replace("/* ", "/* In short: "));
                    case 1 -> folders.write(RULE, rule.substring(0, rule.length() * 2 / 3));
                    case 2 -> folders.write(RULE, rule);
                    default -> folders.write(CASES, cases.replace("voucher", "nothing"));
                }
                EditedFolders.settle(engine);
                sound.add(engine.get().rules().revision());
                assertThat(engine.reloads().refused() - refused).isEqualTo(reload % 2);
                if (reload % 4 == 3) {
                    folders.write(CASES, cases);
                }
                if (reload == WARM) {
                    warm = Figures.now();
                }
            }
            clients.shutdownNow();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        Figures end = Figures.now();

        assertThat(failures).isEmpty();
        assertThat(sound).hasSize(2);
        assertThat(plans.keySet()).isEqualTo(sound);
        assertThat(answered).hasValueGreaterThan(RELOADS);
        System.err.printf(
                "reloads %d, requests %d; after %d: %s; after all: %s%n", RELOADS, answered.get(), WARM, warm, end);
        assertThat(end.classes() - warm.classes()).isLessThan(MOST_CLASS_GROWTH);
        assertThat(end.metaspace() - warm.metaspace()).isLessThan(MOST_METASPACE_GROWTH);
        assertThat(end.heap() - warm.heap()).isLessThan(MOST_HEAP_GROWTH);
    }

    private void keepAsking(URI address) {
        HttpRequest plan = HttpRequest.newBuilder(address.resolve("/api/v1/plans?store=false"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REQUEST))
                .build();
        HttpRequest exams =
                HttpRequest.newBuilder(address.resolve("/api/v1/exams")).build();
        try {
            while (failures.isEmpty()) {
                String made = ask(plan);
                Matcher revision = REVISION.matcher(made);
                String former = revision.find() ? plans.putIfAbsent(revision.group(1), made) : "no revision";
                // One plan by two sets of rules would be another one.
                if (former != null && !former.equals(made)) {
                    failures.add(former + "\n" + made);
                }
                String unused = ask(exams);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failures.add(e.toString());
        }
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            failures.add(answer.body());
        }
        answered.incrementAndGet();
        return answer.body();
    }

    /** What is in use after garbage was collected. */
    private record Figures(long classes, long metaspace, long heap) {
        static Figures now() {
            System.gc();
            System.gc();
            return new Figures(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .map(MemoryPoolMXBean::getUsage)
                            .collect(Collectors.summingLong(usage -> usage.getUsed())),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
