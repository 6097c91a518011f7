package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestStores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void countsRequestsByRouteAndPlansByVerdict() throws Exception {
        try (Served served = Served.shipped()) {
            served.plan(Served.SMALL);
            served.plan("{}");
            served.get("/api/v1/exams/MLA-C01");
            served.get("/api/v1/exams/CLF-C02");
            served.get("/nowhere/m5v9KhNy");
            served.send(served.post(Served.BATCH, "application/x-ndjson", Served.SMALL + "\n{}\n{}\n"));

            String metrics = awaited(served, "route=\"/api/v1/plans:batch\"");
            assertThat(metrics.lines())
                    .contains(
                            "cairn_http_requests_seconds_count{method=\"POST\",route=\"/api/v1/plans\",status=\"200\"} 1",
                            "cairn_http_requests_seconds_count{method=\"POST\",route=\"/api/v1/plans\",status=\"422\"} 1",
                            "cairn_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/exams/{code}\",status=\"200\"} 2",
                            "cairn_http_requests_seconds_count{method=\"GET\",route=\"-\",status=\"404\"} 1",
                            "cairn_plans_seconds_count{verdict=\"feasible\"} 2",
                            "cairn_batch_lines_total{outcome=\"planned\"} 1.0",
                            "cairn_batch_lines_total{outcome=\"refused\"} 2.0");
            assertThat(metrics)
                    .contains("cairn_rules_seconds_count{stage=\"advice\"}", "jvm_memory_used_bytes", "_bucket{")
                    .doesNotContain("m5v9KhNy", "MLA-C01", "CLF-C02");
        }
    }

    @Test
    void countsFailuresOfTheStore() throws Exception {
        try (Served served = Served.over(TestStores.sqlite(Path.of("/dev/null/plans.db")))) {
            served.get("/api/v1/plans/m5v9KhNy-4FOm05JucbEdQ");
            assertThat(awaited(served, "status=\"503\"").lines()).contains("cairn_store_failures_total 1.0");
        }
    }

    @Test
    void takesMethodsThatNobodyKnowsTogether() throws Exception {
        try (Served served = Served.shipped()) {
            for (String method : List.of("BREW", "PROPFIND")) {
                served.raw(method + " /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            }
            assertThat(awaited(served, "method=\"other\"")).doesNotContain("BREW", "PROPFIND");
        }
    }

    /** A request is counted when it has been answered, which its client may know a little earlier. */
    private static String awaited(Served served, String text) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        HttpResponse<String> metrics = served.get("/metrics");
        while (!metrics.body().contains(text) && Instant.now().isBefore(end)) {
            Thread.sleep(10);
            metrics = served.get("/metrics?again");
        }
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain;version=0.0.4");
        assertThat(metrics.body()).contains(text);
        return metrics.body();
    }
}
