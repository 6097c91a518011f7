package dev.cairn.server;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.Reloads;
import dev.cairn.planning.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * What is counted while the server runs. Labels are of a few values that are known beforehand: neither ids nor names. The registry is made beside the first
 * request that has been answered, so that no start waits for it; what happens before that is kept and counted then. Safe for use by several threads.
 */
public final class Metering {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER = "other";
    private static final Duration[] REQUEST_STEPS = millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000);
    private static final Duration[] PLAN_STEPS = millis(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000);

    private final CompletableFuture<PrometheusMeterRegistry> registry = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    private static Duration[] millis(int... steps) {
        Duration[] durations = new Duration[steps.length];
        for (int i = 0; i < steps.length; i++) {
            durations[i] = Duration.ofMillis(steps[i]);
        }
        return durations;
    }

    /** @param route the path with its parameters by name */
    void request(String method, String route, int status, long nanos) {
        record(meters -> Timer.builder("cairn.http.requests")
                .description("Requests that were answered")
                .tag("method", METHODS.contains(method) ? method : OTHER)
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(REQUEST_STEPS)
                .register(meters)
                .record(Duration.ofNanos(nanos)));
        begin();
    }

    void plan(Verdict verdict, long nanos) {
        record(meters -> Timer.builder("cairn.plans")
                .description("Plans that were made, stored or not, in batches too")
                .tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(PLAN_STEPS)
                .register(meters)
                .record(Duration.ofNanos(nanos)));
    }

    /** That the rules of a stage ran. */
    void rules(Stage stage, long nanos) {
        record(meters -> Timer.builder("cairn.rules")
                .description("Runs of the rules of a stage")
                .tag("stage", stage.label())
                .register(meters)
                .record(Duration.ofNanos(nanos)));
    }

    public void batchLine(boolean refused) {
        count(
                "cairn.batch.lines",
                "Lines of batches that were answered",
                Tag.of("outcome", refused ? "refused" : "planned"));
    }

    void storeFailure() {
        count("cairn.store.failures", "Requests that failed for want of a database");
    }

    /** How exchanges of the engine go. */
    void watch(EngineInUse engine) {
        record(meters -> {
            reloads("taken", engine, Reloads::taken).register(meters);
            reloads("refused", engine, Reloads::refused).register(meters);
            Gauge.builder("cairn.reloads.last.success", engine, Metering::lastSuccess)
                    .description("When a change of rules or catalogue was taken last, since 1970; 0 if none was")
                    .baseUnit("seconds")
                    .register(meters);
        });
    }

    private static FunctionCounter.Builder<EngineInUse> reloads(
            String outcome, EngineInUse engine, ToLongFunction<Reloads> count) {
        return FunctionCounter.builder("cairn.reloads", engine, each -> count.applyAsLong(each.reloads()))
                .description("Changes of rules or catalogue that were tried")
                .tag("outcome", outcome);
    }

    private static double lastSuccess(EngineInUse engine) {
        return engine.reloads().latestTaken().map(Instant::getEpochSecond).orElse(0L);
    }

    private void count(String name, String description, Tag... tags) {
        record(meters -> Counter.builder(name)
                .description(description)
                .tags(List.of(tags))
                .register(meters)
                .increment());
    }

    private void record(Consumer<MeterRegistry> what) {
        // Nobody's request should fail for want of a figure.
        CompletableFuture<Void> unused = registry.thenAccept(what);
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> registry.complete(made()), "metrics");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static PrometheusMeterRegistry made() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new UptimeMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        return registry;
    }

    /** All of it, in the text form of Prometheus. */
    public String scrape() {
        begin();
        return registry.join().scrape();
    }
}
