package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.server.HttpServer;
import dev.cairn.server.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpServerTest {
    @AutoClose
    private static final Served SERVED = Served.shipped();

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("seeds/learners"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void plansForEverySampleLearner(Path sample) throws Exception {
        HttpResponse<String> response =
                SERVED.send(SERVED.post(Served.PLANS, "application/yaml", Files.readString(sample)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode plan = Served.json(response);
        assertThat(plan.path("id").stringValue()).isNotEmpty();
        assertThat(plan.path("feasibility").path("verdict").stringValue()).isIn("feasible", "tight", "infeasible");
        assertThat(plan.path("explanations").size()).isPositive();
    }

    @Test
    void answersInTheFormOfTheContract() throws Exception {
        JsonNode plan = Served.json(SERVED.plan(Served.SMALL));
        assertThat(plan.propertyNames())
                .containsExactly(
                        "id",
                        "version",
                        "asOf",
                        "revision",
                        "request",
                        "target",
                        "feasibility",
                        "alternatives",
                        "path",
                        "skipped",
                        "held",
                        "advisories",
                        "weeks",
                        "totals",
                        "topics",
                        "guidance",
                        "resources",
                        "examDay",
                        "explanations");
        assertThat(plan.path("request").path("target").path("exam").stringValue())
                .isEqualTo("CLF-C02");
    }

    @Test
    void takesAUnitOfTheTargetThatIsKnownForKnownInEarlierExamsToo() throws Exception {
        JsonNode path = Served.json(SERVED.plan("""
                        {"target": {"exam": "SAA-C03"}, "asOf": "2026-11-30", "hoursPerWeek": 6, "known": ["saa-c03.iam"]}""")).path("path");

        assertThat(path.valueStream().map(step -> step.path("exam").stringValue()))
                .containsExactly("CLF-C02", "SAA-C03");
        assertThat(known(path.path(0), "clf-c02.iam")).isPositive();
        assertThat(known(path.path(1), "saa-c03.iam")).isGreaterThan(known(path.path(0), "clf-c02.iam"));
        assertThat(known(path.path(0), "clf-c02.vpc")).isZero();
    }

    private static int known(JsonNode step, String unit) {
        return step.path("units")
                .valueStream()
                .filter(share -> share.path("unit").stringValue().equals(unit))
                .map(share -> share.path("known").intValue(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesTheSameRequestInYaml() throws Exception {
        // JSON is YAML, too.
        HttpResponse<String> response = SERVED.send(SERVED.post(Served.PLANS, "application/yaml", Served.SMALL));
        assertThat(response.body()).isEqualTo(SERVED.plan(Served.SMALL).body());
    }

    @Test
    void writesThePlanAsALetterWhereMarkdownIsWanted() throws Exception {
        HttpResponse<String> response = SERVED.send(
                SERVED.post(Served.PLANS, "application/json", Served.SMALL).header("Accept", "text/markdown"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/markdown;charset=utf-8");
        assertThat(response.body()).startsWith("# ");
    }

    @Test
    void letsBrowsersShowThePageWithItsOwnStyleAndNothingMore() throws Exception {
        HttpResponse<String> response = SERVED.send(
                SERVED.post(Served.PLANS, "application/json", Served.SMALL).header("Accept", "text/html"));
        String body = response.body();
        String style = body.substring(body.indexOf("<style>") + "<style>".length(), body.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({"text/html,<!DOCTYPE html>,html", "text/calendar,BEGIN:VCALENDAR,ics", "text/csv,\uFEFFweek,csv"})
    void writesThePlanAsAFileInTheFormThatIsWanted(String form, String begin, String suffix) throws Exception {
        HttpResponse<String> response = SERVED.send(
                SERVED.post(Served.PLANS, "application/json", Served.SMALL).header("Accept", form));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(form + ";charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"study-plan-clf-c02." + suffix + "\"");
        assertThat(response.body()).startsWith(begin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=UTF-8", "Application/JSON; charset=\"utf-8\"", "application/json;v=1"})
    void takesEveryWayToSayJson(String type) throws Exception {
        assertThat(SERVED.send(SERVED.post(Served.PLANS, type, Served.SMALL)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesARequestInPiecesOfUnknownLength() throws Exception {
        HttpResponse<String> response = SERVED.send(SERVED.request(Served.PLANS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(Served.SMALL))));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void compressesForWhoAsks() throws Exception {
        HttpResponse<InputStream> response = SERVED.client()
                .send(
                        SERVED.post(Served.PLANS, "application/json", Served.SMALL)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(new GZIPInputStream(response.body()).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(SERVED.plan(Served.SMALL).body());
    }

    @Test
    void givesTwoHundredAtATimeTheSameBytesAsOne() throws Exception {
        String alone = SERVED.plan(Served.SMALL).body();
        List<CompletableFuture<HttpResponse<String>>> together = IntStream.range(0, 200)
                .mapToObj(i -> SERVED.client()
                        .sendAsync(
                                SERVED.post(Served.PLANS, "application/json", Served.SMALL)
                                        .build(),
                                BodyHandlers.ofString()))
                .toList();
        assertThat(together.stream().map(CompletableFuture::join))
                .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(200))
                .extracting(HttpResponse::body)
                .containsOnly(alone);
    }

    @Test
    void listsExamsAsOfADay() throws Exception {
        JsonNode list = Served.json(SERVED.get("/api/v1/exams?asOf=2026-01-12"));
        assertThat(list.path("asOf").stringValue()).isEqualTo("2026-01-12");
        assertThat(list.path("revision").stringValue()).startsWith("sha256:");
        JsonNode mls = exam(list, "MLS-C01");
        assertThat(mls.path("status").stringValue()).isEqualTo("RETIRING");
        assertThat(mls.path("domains").path(0).has("tasks")).isFalse();
        assertThat(mls.has("services")).isFalse();
        assertThat(exam(Served.json(SERVED.get("/api/v1/exams")), "MLS-C01")
                        .path("status")
                        .stringValue())
                .isEqualTo("RETIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "language=en, en, RETIRED, 2026-09-28",
        "language=ja, ja, RETIRING, 2027-01-13",
        "language=zh-CN, zh, RETIRING, 2027-01-13"
    })
    void showsExamsInALanguage(String query, String language, String status, String lastDay) throws Exception {
        JsonNode list = Served.json(SERVED.get("/api/v1/exams?asOf=2026-11-22&" + query));
        JsonNode shown = Served.json(SERVED.get("/api/v1/exams/MLA-C01?asOf=2026-11-22&" + query));
        assertThat(list.path("language").stringValue()).isEqualTo(language);
        assertThat(List.of(exam(list, "MLA-C01"), shown)).allSatisfy(exam -> {
            assertThat(exam.path("status").stringValue()).isEqualTo(status);
            assertThat(exam.path("lifecycle").path("lastDay").stringValue()).isEqualTo(lastDay);
        });
    }

    private static JsonNode exam(JsonNode list, String code) {
        return list.path("exams")
                .valueStream()
                .filter(exam -> exam.path("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAnExamWithItsTasksWhateverTheCaseOfItsCode() throws Exception {
        HttpResponse<String> response = SERVED.get("/api/v1/exams/mla-C01?asOf=2026-01-12");
        JsonNode exam = Served.json(response);
        assertThat(exam.path("code").stringValue()).isEqualTo("MLA-C01");
        assertThat(exam.path("lifecycle").path("lastDay").stringValue()).isEqualTo("2026-09-28");
        assertThat(exam.path("domains")
                        .path(0)
                        .path("tasks")
                        .path(0)
                        .path("task")
                        .stringValue())
                .isEqualTo("1.1");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void listsAllRulesWithTheirTextAndRevisions() throws Exception {
        JsonNode list = Served.json(SERVED.get("/api/v1/rules"));
        assertThat(list.path("revision").path("rules").stringValue())
                .isEqualTo(TestEngine.shared().rules().revision());
        assertThat(list.path("revision").path("parameters").stringValue())
                .isEqualTo(TestEngine.shared().rules().parameters().revision());
        assertThat(list.path("rules")).hasSameSizeAs(TestEngine.shared().rules().rules());
    }

    @Test
    void showsARuleByItsId() throws Exception {
        JsonNode rule = Served.json(SERVED.get("/api/v1/rules/life-001"));
        assertThat(rule.propertyNames()).containsExactly("id", "name", "stage", "label", "source", "file", "text");
        assertThat(rule.path("id").stringValue()).isEqualTo("LIFE-001");
        assertThat(rule.path("stage").stringValue()).isEqualTo("lifecycle");
        assertThat(rule.path("text").stringValue()).contains("rule \"");
    }

    @Test
    void tellsItsHealth() throws Exception {
        assertThat(Served.json(SERVED.get("/health/live?now=1")).path("status").stringValue())
                .isEqualTo("live");
        JsonNode ready = Served.json(SERVED.get("/health/ready"));
        assertThat(ready.path("status").stringValue()).isEqualTo("ready");
        assertThat(ready.path("rules").path("count").intValue())
                .isEqualTo(TestEngine.shared().rules().rules().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/exams", "/api/v1/exams/NOP-C01", "/health/ready", "/nothing"})
    void answersHeadAsItDoesGetButWithoutABody(String path) throws Exception {
        HttpResponse<String> head = SERVED.send(SERVED.request(path).method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> get = SERVED.get(path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"))
                .isPresent();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void saysWhatCanBeDoneToAResource() throws Exception {
        HttpResponse<String> response =
                SERVED.send(SERVED.request("/api/v1/plans").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/api/v1/exams", "/nothing", "/api/v1/exams/%2F"})
    void givesEveryAnswerTheHeadersThatKeepItInItsPlace(String path) throws Exception {
        HttpResponse<String> response = SERVED.get(path);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void keepsPlansOutOfEveryCache() throws Exception {
        assertThat(SERVED.plan(Served.SMALL).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void keepsTheRequestIdOfTheClientIfItIsFit() throws Exception {
        assertThat(requestId("client-1.a_b~c")).isEqualTo("client-1.a_b~c");
        assertThat(requestId("two words")).hasSize(36);
        assertThat(requestId("x".repeat(65))).hasSize(36);
    }

    private static String requestId(String given) throws Exception {
        return SERVED.send(SERVED.request("/health/live").header("X-Request-Id", given))
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    @Test
    void tellsWhenThePortIsTaken() {
        HttpSettings taken = HttpSettings.DEFAULT.withPort(SERVED.port());
        assertThatThrownBy(() -> HttpServer.start(TestEngine::shared, TestStores.temporary(), taken, List.of(Api::new)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + SERVED.port());
    }
}
