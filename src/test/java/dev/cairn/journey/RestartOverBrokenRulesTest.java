package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real server, killed, and started again over rules that were broken meanwhile. */
class RestartOverBrokenRulesTest {
    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(1_800)
    void answersByTheRulesThatWereSoundLast() throws Exception {
        EditedRules rules = EditedRules.in(folder.resolve("rules"));
        String database = "jdbc:sqlite:" + folder.resolve("cairn.db");
        String[] own = {"--rules", rules.folder().toString()};

        RunningServer first = RunningServer.start(database, own);
        String before = plan(first);
        while (!Files.isDirectory(folder.resolve("last-good")) || isEmpty(folder.resolve("last-good"))) {
            Thread.sleep(100);
        }
        first.kill();
        rules.replace("path/you-can-sit-a-beta-only-once.drl", "when", "whn");

        RunningServer second = RunningServer.start(database, own);
        try {
            assertThat(plan(second)).isEqualTo(before);
            assertThat(get(second, "/health/ready").body()).contains("\"status\":\"degraded\"", "refused");
            assertThat(get(second, "/api/v1/rules").body()).contains("path/you-can-sit-a-beta-only-once.drl");
        } finally {
            second.kill();
        }
    }

    private static boolean isEmpty(Path kept) throws Exception {
        try (var files = Files.list(kept)) {
            return files.noneMatch(file -> file.toString().endsWith(".snapshot"));
        }
    }

    private String plan(RunningServer server) throws Exception {
        HttpResponse<String> plan = client.send(
                HttpRequest.newBuilder(server.address().resolve("/api/v1/plans?store=false"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(REQUEST))
                        .build(),
                BodyHandlers.ofString());
        assertThat(plan.statusCode()).isEqualTo(200);
        return plan.body();
    }

    private HttpResponse<String> get(RunningServer server, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.ofString());
    }
}
