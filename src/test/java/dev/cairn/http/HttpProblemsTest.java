package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.intake.Limits;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.Stage;
import dev.cairn.planning.UndecidedException;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpProblemsTest {
    @AutoClose
    private static final Served SERVED = Served.shipped();

    static JsonNode assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        JsonNode problem = Served.json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("title").stringValue()).isNotEmpty();
        assertThat(problem.path("detail").stringValue()).isNotEmpty();
        assertThat(problem.path("errors").isArray()).isTrue();
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").stringValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "5",
                "\"text\"",
                "{",
                "{\"target\": }",
                "{\"target\": 1, \"target\": 2}",
                "{\"hoursPerWeek\": 1e999999999999}",
                "{} {}",
                "\u0000",
                "{\"a\": \"\u0000\"}",
                "<plan/>"
            })
    void refusesWhatIsNoJsonObject(String body) throws Exception {
        JsonNode problem = assertProblem(SERVED.plan(body), 400, "malformed-request");
        assertThat(pointers(problem)).containsExactly("");
        assertThat(problem.path("instance").stringValue()).isEqualTo("/api/v1/plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "a: &x 1\nb: *x", "a: !!java.net.URL [x]", "a: [", "? [a]\n: 1"})
    void refusesWhatIsNoYamlMap(String body) throws Exception {
        assertProblem(SERVED.send(SERVED.post(Served.PLANS, "application/yaml", body)), 400, "malformed-request");
    }

    @Test
    void refusesTextsThatNestTooDeep() throws Exception {
        assertProblem(SERVED.plan("[".repeat(500_000)), 400, "malformed-request");
        assertProblem(SERVED.plan("{\"a\":".repeat(100_000)), 400, "malformed-request");
        assertProblem(
                SERVED.send(SERVED.post(Served.PLANS, "application/yaml", "- ".repeat(400_000))),
                400,
                "malformed-request");
    }

    @Test
    void refusesNumbersBeyondMeasure() throws Exception {
        assertProblem(SERVED.plan("{\"hoursPerWeek\": " + "9".repeat(100_000) + "}"), 400, "malformed-request");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] latin = "{\"learner\": {\"name\": \"é\"}}".getBytes(StandardCharsets.ISO_8859_1);
        JsonNode problem = assertProblem(
                SERVED.send(SERVED.request(Served.PLANS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(latin))),
                400,
                "malformed-request");
        assertThat(problem.path("detail").stringValue()).contains("UTF-8");
    }

    @Test
    void tellsEverythingThatIsWrongWithARequestAtOnce() throws Exception {
        HttpResponse<String> response = SERVED.plan("""
                {"target": {"exam": "XYZ-C01"}, "hoursPerWeek": -1, "asOf": "2026-02-30", "colour": "red",
                 "unavailable": [{"from": "2026-03-01"}]}""");
        JsonNode problem = assertProblem(response, 422, "invalid-request");
        assertThat(pointers(problem))
                .contains("/target/exam", "/hoursPerWeek", "/asOf", "/colour", "/unavailable/0/to");
    }

    @Test
    void neitherRepeatsHalfCharactersNorFailsOnThem() throws Exception {
        assertProblem(SERVED.plan("{\"\\ud800\": 1}"), 400, "malformed-request");
        assertProblem(SERVED.plan("{\"target\": {\"exam\": \"\\u0000\"}}"), 422, "invalid-request");
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("/api/v1/exams?asOf=yesterday", List.of("?asOf")),
                Arguments.of("/api/v1/exams?asOf=2026-02-30", List.of("?asOf")),
                Arguments.of("/api/v1/exams?asOf=", List.of("?asOf")),
                Arguments.of("/api/v1/exams?asOf=1066-10-14", List.of("?asOf")),
                Arguments.of("/api/v1/exams?asOf=%2B999999999-01-01", List.of("?asOf")),
                Arguments.of("/api/v1/exams/MLA-C01?asOf=x", List.of("?asOf")),
                Arguments.of("/api/v1/exams?asof=2026-01-01", List.of("?asof")),
                Arguments.of("/api/v1/exams?asOf=2026-01-01&asOf=2026-01-01", List.of("?asOf")),
                Arguments.of("/api/v1/exams?asOf=%FF", List.of("?")),
                Arguments.of("/api/v1/exams?a=1&b=2&asOf=x", List.of("?a", "?b", "?asOf")),
                Arguments.of("/api/v1/exams?language=Klingon", List.of("?language")),
                Arguments.of("/api/v1/exams?language=", List.of("?language")),
                Arguments.of("/api/v1/exams/MLA-C01?asOf=x&language=1", List.of("?asOf", "?language")),
                Arguments.of("/api/v1/rules?stage=path", List.of("?stage")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void refusesQueriesThatMeanNothing(String path, List<String> pointers) throws Exception {
        assertThat(pointers(assertProblem(SERVED.get(path), 422, "invalid-request")))
                .containsExactlyElementsOf(pointers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store=no", "store=", "store", "store=FALSE", "store=false&store=true", "dry=true"})
    void refusesOtherWordsThanTrueAndFalse(String query) throws Exception {
        assertProblem(
                SERVED.send(SERVED.post("/api/v1/plans?" + query, "application/json", Served.SMALL)),
                422,
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v2/plans",
                "/api/v1/Plans",
                "/api/v1/plans/1/2",
                "/favicon.ico",
                "/api/v1/rules/a/b"
            })
    void knowsNoOtherPaths(String path) throws Exception {
        JsonNode problem = assertProblem(SERVED.get(path), 404, "not-found");
        assertThat(problem.path("instance").stringValue()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOP-C01", "x", "%20", "%C3%A9", "MLA-C01%20extra", "AAA-C999999999999"})
    void knowsNoOtherExams(String code) throws Exception {
        assertProblem(SERVED.get("/api/v1/exams/" + code), 404, "unknown-exam");
    }

    @Test
    void knowsNoOtherRules() throws Exception {
        assertProblem(SERVED.get("/api/v1/rules/NOPE-001"), 404, "unknown-rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BREW"})
    void saysWhichMethodsThereAre(String method) throws Exception {
        HttpResponse<String> response =
                SERVED.send(SERVED.request(Served.PLANS).method(method, BodyPublishers.noBody()));
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST, HEAD, OPTIONS");
    }

    @Test
    void refusesToChangeWhatCanOnlyBeRead() throws Exception {
        HttpResponse<String> response = SERVED.send(SERVED.post("/api/v1/exams", "application/json", "{}"));
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "\"", "", "/", "nonsense", "*"})
    void refusesFormsThatItDoesNotWrite(String accept) throws Exception {
        assertProblem(SERVED.send(SERVED.request("/api/v1/rules").header("Accept", accept)), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json;charset=latin1",
                "application/json; charset=utf-9",
                "application/json;charset=",
                "application/jsonx",
                "json",
                "/",
                ";",
                "application/json;charset=\"utf-8",
                "application/x-ndjson"
            })
    void refusesOtherMediaTypesAndCharsets(String type) throws Exception {
        JsonNode problem = assertProblem(
                SERVED.send(SERVED.post(Served.PLANS, type, Served.SMALL)), 415, "unsupported-media-type");
        assertThat(problem.path("detail").stringValue()).contains("application/json");
    }

    @Test
    void refusesABodyWithoutAMediaType() throws Exception {
        HttpRequest.Builder request = SERVED.request(Served.PLANS).POST(BodyPublishers.ofString(Served.SMALL));
        assertProblem(SERVED.send(request), 415, "unsupported-media-type");
    }

    @Test
    void refusesACompressedBody() throws Exception {
        HttpRequest.Builder request =
                SERVED.post(Served.PLANS, "application/json", Served.SMALL).header("Content-Encoding", "gzip");
        assertProblem(SERVED.send(request), 415, "unsupported-media-type");
    }

    @Test
    void takesABodyUpToTheLimitAndNoByteMore() throws Exception {
        String padded = Served.SMALL + " ".repeat(Limits.TEXT_BYTES - Served.SMALL.length());
        assertThat(SERVED.plan(padded).statusCode()).isEqualTo(200);
        assertProblem(SERVED.plan(padded + " "), 413, "too-large");
    }

    @Test
    void countsTheBytesOfABodyThatDoesNotTellItsLength() throws Exception {
        byte[] limit = " ".repeat(Limits.TEXT_BYTES).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = SERVED.request(Served.PLANS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new ByteArrayInputStream(limit), new ByteArrayInputStream(new byte[1]))));
        assertProblem(SERVED.send(request), 413, "too-large");
    }

    @Test
    void tellsNothingOfItsInsidesWhenItFails() throws Exception {
        assertTold(new IllegalStateException("a secret"), "internal");
        assertTold(new NullPointerException("a secret"), "internal");
        assertTold(new RunawayRulesException(Stage.PATH, "a secret"), "rules-runaway");
        assertTold(new UndecidedException("a secret"), "rules-undecided");
    }

    private static void assertTold(RuntimeException failure, String type) throws Exception {
        try (Served failing = Served.with(() -> {
            throw failure;
        })) {
            HttpResponse<String> response = failing.plan(Served.SMALL);
            assertProblem(response, 500, type);
            assertThat(response.body()).doesNotContain("secret", "Exception", "dev.cairn");
        }
    }

    @Test
    void survivesAStackThatOverflows() throws Exception {
        try (Served failing = Served.with(() -> {
            throw new StackOverflowError("a secret");
        })) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> response = failing.get("/api/v1/rules");
                assertProblem(response, 500, "internal");
                assertThat(response.body()).doesNotContain("secret");
            }
            assertThat(failing.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
