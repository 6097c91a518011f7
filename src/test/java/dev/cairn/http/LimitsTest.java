package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestStores;
import dev.cairn.planning.ApiKey;
import dev.cairn.planning.KeyText;
import dev.cairn.planning.PlanId;
import dev.cairn.server.AccessSettings;
import dev.cairn.server.HttpSettings;
import dev.cairn.store.Database;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How often, how much and how long clients may ask. */
class LimitsTest {
    private static final String PLANS = "/api/v1/plans";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private final String address = TestStores.address();

    @AutoClose
    private final Database database = Database.at(address);

    private Served served(AccessSettings access) {
        return Served.over(database.plans(), Served.settings().withAccess(access));
    }

    private AccessSettings withKeys() {
        return AccessSettings.OPEN.withKeys(database.keys());
    }

    private String bearer() {
        KeyText text = KeyText.random().get();
        database.keys().add(new ApiKey(text.id(), "north", "", Instant.EPOCH, Optional.empty()), text.hash());
        return "Bearer " + text.value();
    }

    private static HttpResponse<String> exam(Served served, String... headers) throws Exception {
        HttpRequest.Builder request = served.request("/api/v1/exams/CLF-C02");
        return served.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static void assertSlowedDown(HttpResponse<String> answer) {
        HttpProblemsTest.assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
    }

    @Test
    void answersNoMoreRequestsOfAnAddressThanAreAllowed() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withRequestsPerMinute(2))) {
            assertThat(exam(served).statusCode()).isEqualTo(200);
            assertThat(served.get("/nothing").statusCode()).isEqualTo(404);

            assertSlowedDown(exam(served));
            assertSlowedDown(served.send(served.post(PLANS, JSON, Served.SMALL)));
        }
    }

    @Test
    void answersAgainAfterTheTimeItSays() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withRequestsPerMinute(60))) {
            HttpResponse<String> last = exam(served);
            for (int i = 0; i < 200 && last.statusCode() == 200; i++) {
                last = exam(served);
            }
            assertThat(last.headers().firstValue("Retry-After")).contains("1");

            Thread.sleep(1_000);

            assertThat(exam(served).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersThoseWhoWatchTheServerHoweverOftenTheyAsk() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withRequestsPerMinute(1))) {
            for (int i = 0; i < 5; i++) {
                assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            }
            assertThat(exam(served).statusCode()).isEqualTo(200);
            assertSlowedDown(exam(served));
            assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsEachKeyForItselfWhereverItIsUsed() throws Exception {
        try (Served served = served(withKeys().withRequestsPerMinute(1))) {
            String one = bearer();
            String other = bearer();
            assertThat(exam(served, "Authorization", one).statusCode()).isEqualTo(200);
            assertSlowedDown(exam(served, "Authorization", one));
            assertThat(exam(served, "Authorization", other).statusCode()).isEqualTo(200);
            assertThat(exam(served).statusCode()).isEqualTo(200);
            assertSlowedDown(exam(served));
        }
    }

    @Test
    void countsWrongKeysForTheAddressTheyComeFrom() throws Exception {
        try (Served served = served(withKeys().withRequestsPerMinute(2))) {
            for (int i = 0; i < 2; i++) {
                String guess = "Bearer " + KeyText.random().get().value();
                assertThat(exam(served, "Authorization", guess).statusCode()).isEqualTo(401);
            }
            assertSlowedDown(exam(
                    served, "Authorization", "Bearer " + KeyText.random().get().value()));
            assertThat(exam(served, "Authorization", bearer()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsWhatTakesLongAsMany() throws Exception {
        String unknown = "/api/v1/plans/" + PlanId.random().get();
        try (Served served = served(AccessSettings.OPEN.withRequestsPerMinute(60))) {
            assertThat(served.get(unknown + ".pdf").statusCode()).isEqualTo(404);
            assertThat(served.send(served.request(unknown).header("Accept", "application/pdf"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(served.get(unknown + ".PDF").statusCode()).isEqualTo(404);

            assertSlowedDown(served.get(unknown + ".pdf"));
        }
    }

    @Test
    void believesAProxyOnlyIfToldTo() throws Exception {
        AccessSettings slow = AccessSettings.OPEN.withRequestsPerMinute(1);
        try (Served direct = served(slow)) {
            assertThat(exam(direct, "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertSlowedDown(exam(direct, "X-Forwarded-For", "192.0.2.2"));
        }
        try (Database again = Database.at(address);
                Served proxied = Served.over(again.plans(), Served.settings().withAccess(slow.withProxy(true)))) {
            assertThat(exam(proxied, "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(exam(proxied, "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            assertSlowedDown(exam(proxied, "X-Forwarded-For", "192.0.2.3, 192.0.2.1"));
        }
    }

    @Test
    void answersTheLinesThatABatchMayHaveAndThenSaysSo() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withBatches(3, 10_000))) {
            assertThat(batch(served, "{}\n".repeat(3))).hasSize(3).noneMatch(LimitsTest::isTooLong);

            List<JsonNode> answers = batch(served, "{}\n".repeat(5));

            assertThat(answers).hasSize(4);
            assertThat(answers.get(2).path("line").intValue()).isEqualTo(3);
            assertThat(isTooLong(answers.get(3))).isTrue();
            assertThat(answers.get(3).path("detail").stringValue()).contains("3 lines");
        }
    }

    @Test
    void countsTheRowsOfATableWithoutItsHeader() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withBatches(2, 10_000))) {
            String rows = "exam,hoursPerWeek\n" + "X,8\n".repeat(2);
            assertThat(lines(served.send(served.post(Served.BATCH, "text/csv", rows))))
                    .hasSize(2)
                    .noneMatch(LimitsTest::isTooLong);
            List<JsonNode> more = lines(served.send(served.post(Served.BATCH, "text/csv", rows + "X,8\n")));
            assertThat(more).hasSize(3);
            assertThat(isTooLong(more.get(2))).isTrue();
        }
    }

    @Test
    void refusesABatchThatSaysItselfThatItIsTooLong() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withBatches(100, 60))) {
            HttpProblemsTest.assertProblem(
                    served.send(served.post(Served.BATCH, NDJSON, "{}\n".repeat(21))), 413, "too-large");
            assertThat(batch(served, "{}\n".repeat(20))).hasSize(20);
        }
    }

    @Test
    void stopsABatchThatTurnsOutToBeTooLong() throws Exception {
        try (Served served = served(AccessSettings.OPEN.withBatches(1_000_000, 100_000))) {
            HttpRequest.Builder endless = served.request(Served.BATCH)
                    .header("Content-Type", NDJSON)
                    .POST(BodyPublishers.ofByteArrays(
                            Collections.nCopies(500, "{}\n".repeat(1_000).getBytes(StandardCharsets.UTF_8))));

            List<JsonNode> answers = lines(served.send(endless));

            JsonNode last = answers.get(answers.size() - 1);
            assertThat(isTooLong(last)).isTrue();
            assertThat(last.path("detail").stringValue()).contains("100000 bytes");
            assertThat(answers).hasSizeBetween(10_000, 33_334);
        }
    }

    private static boolean isTooLong(JsonNode answer) {
        return answer.path("type").stringValue("").equals("/problems/too-large")
                && answer.path("status").intValue(0) == 413;
    }

    private static List<JsonNode> batch(Served served, String body) throws Exception {
        return lines(served.send(served.post(Served.BATCH, NDJSON, body)));
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().map(Served::json).toList();
    }

    private static HttpResponse<String> keyed(Served served, String key, String... headers) throws Exception {
        HttpRequest.Builder request = served.post(PLANS, JSON, Served.SMALL).header("Idempotency-Key", key);
        return served.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String location(HttpResponse<String> created) {
        assertThat(created.statusCode()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void knowsARequestOfEachKeyForItself() throws Exception {
        try (Served served = served(withKeys())) {
            String one = bearer();
            String other = bearer();
            String name = UUID.randomUUID().toString();

            String ofOne = location(keyed(served, name, "Authorization", one));

            assertThat(location(keyed(served, name, "Authorization", one))).isEqualTo(ofOne);
            assertThat(location(keyed(served, name, "Authorization", other))).isNotEqualTo(ofOne);
            assertThat(location(keyed(served, name))).isNotEqualTo(ofOne);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "key-1", "2026-11-22T12:00:00Z"})
    void letsNoLearnerNameARequestSoThatOthersMightGuessIt(String name) throws Exception {
        try (Served served = served(withKeys())) {
            HttpProblemsTest.assertProblem(keyed(served, name), 422, "invalid-request");
            assertThat(keyed(served, name, "Authorization", bearer()).statusCode())
                    .isEqualTo(201);

            String random = UUID.randomUUID().toString();
            assertThat(location(keyed(served, random))).isEqualTo(location(keyed(served, random)));
        }
    }

    @Test
    void knowsARequestForAsLongAsItIsToldTo() throws Exception {
        Duration day = Duration.ofDays(1);
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        String first;
        try (Served served = at(now)) {
            first = location(keyed(served, "key"));
        }
        try (Served served = at(now.plus(day))) {
            assertThat(location(keyed(served, "key"))).isEqualTo(first);
        }
        try (Served served = at(now.plus(day).plusMillis(1))) {
            String second = location(keyed(served, "key"));
            assertThat(second).isNotEqualTo(first);
            assertThat(location(keyed(served, "key"))).isEqualTo(second);
            assertThat(served.get(first).statusCode()).isEqualTo(200);
        }
    }

    private Served at(Instant now) {
        HttpSettings settings = Served.settings()
                .withClock(Clock.fixed(now, ZoneOffset.UTC))
                .withAccess(AccessSettings.OPEN.withRepeats(Duration.ofDays(1)));
        return Served.over(Database.at(address).plans(), settings);
    }
}
