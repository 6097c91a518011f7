package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestStores;
import dev.cairn.planning.ApiKey;
import dev.cairn.planning.KeyText;
import dev.cairn.server.AccessSettings;
import dev.cairn.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What standard error, where the log goes, says of a failure. */
class FailureLogTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void hasTheStackOfAFailedRequestOnce() throws Exception {
        assertTold(logOf(Served.PLANS, "application/json"), "ErrorAnswers: request a-request failed");
    }

    @Test
    void hasTheStackOfAFailedLineOnce() throws Exception {
        assertTold(logOf(Served.BATCH, "application/x-ndjson"), "LineAnswers: line 1 of request a-request failed");
    }

    private static void assertTold(String log, String failure) {
        assertThat(log).containsOnlyOnce(failure);
        assertThat(log).containsOnlyOnce("java.lang.IllegalStateException: nothing works");
        assertThat(log).contains("\tat dev.cairn.http.FailureLogTest");
    }

    @Test
    void hasNothingOfWhatWasSent() throws Exception {
        assertThat(logOf(Served.PLANS + "&wanted=secret", "application/json")).doesNotContain("secret");
        assertThat(logOf(Served.PLANS, "application/json")).doesNotContain("secret", "CLF-C02");
        assertThat(logOf(Served.BATCH, "application/x-ndjson")).doesNotContain("secret", "CLF-C02");
    }

    @Test
    void hasNoIdOfAPlan() throws Exception {
        try (Served served = Served.with(() -> {
            throw new IllegalStateException("nothing is needed");
        })) {
            served.send(served.request("/api/v1/plans/m5v9KhNy-4FOm05JucbEdQ.md"));
            served.send(served.post("/api/v1/plans/m5v9KhNy-4FOm05JucbEdQ/progress", "application/json", "{}"));
            served.send(served.request("/api/v1/%70lans/m5v9KhNy-4FOm05JucbEdQ"));
            served.send(served.request("/api/v1/plans/m5v9KhNy-4FOm05JucbEdQ/elsewhere"));
            served.send(served.request("/api/v1//plans/m5v9KhNy-4FOm05JucbEdQ"));
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("GET /api/v1/plans/{id} 404", "POST /api/v1/plans/{id}/progress", "GET - 404")
                .doesNotContain("m5v9KhNy");
    }

    @Test
    void hasNoKeyBeItRightOrWrong() throws Exception {
        KeyText key = KeyText.random().get();
        KeyText wrong = KeyText.random().get();
        Database database = Database.at(TestStores.address());
        try (Served served = Served.over(
                database.plans(), Served.settings().withAccess(AccessSettings.OPEN.withKeys(database.keys())))) {
            ApiKey known = new ApiKey(key.id(), "Department of Secrets", "", Instant.EPOCH, Optional.empty());
            database.keys().add(known, key.hash());
            for (KeyText each : List.of(key, wrong)) {
                HttpResponse<String> answer = served.send(
                        served.request("/api/v1/plans/x").header("Authorization", "Bearer " + each.value()));
                assertThat(answer.statusCode()).isIn(401, 404);
                assertThat(answer.body()).doesNotContain(each.id(), each.hash(), "Secrets");
            }
            database.close();
            served.send(served.request("/api/v1/rules").header("Authorization", "Bearer " + key.value()));
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("GET /api/v1/plans/{id} 404", "GET /api/v1/plans/{id} 401", "GET /api/v1/rules 503")
                .doesNotContain(key.value(), key.hash(), wrong.value(), wrong.hash(), "Secrets");
    }

    @Test
    void hasTheRequestIdInEveryLineOfARequest() throws Exception {
        assertThat(logOf(Served.PLANS, "application/json").lines().filter(line -> line.startsWith("20")))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).contains("[a-request]"));
    }

    private String logOf(String path, String type) throws Exception {
        String body = Served.SMALL.replaceFirst("\\{", "{\"learner\": {\"name\": \"secret\"}, ");
        try (Served failing = Served.with(() -> {
            throw new IllegalStateException("nothing works");
        })) {
            failing.send(failing.post(path, type, body)
                    .header("X-Request-Id", "a-request")
                    .header("Authorization", "Bearer secret"));
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
