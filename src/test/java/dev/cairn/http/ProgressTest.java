package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What learners report on plans. The plan is of 12 January 2026, today is 22 November 2026. */
class ProgressTest {
    private static final String JSON = "application/json";

    @AutoClose
    private static final Served SERVED = Served.shipped();

    private String path;
    private JsonNode plan;
    private String first;
    private String second;

    @BeforeEach
    void createPlan() throws Exception {
        HttpResponse<String> created = SERVED.send(SERVED.post("/api/v1/plans", JSON, Served.SMALL));
        path = created.headers().firstValue("Location").orElseThrow();
        plan = Served.json(created);
        List<JsonNode> sessions = sessions(plan);
        first = sessions.get(0).path("id").stringValue();
        second = sessions.get(1).path("id").stringValue();
    }

    private static List<JsonNode> sessions(JsonNode plan) {
        return plan.path("weeks")
                .valueStream()
                .flatMap(week -> week.path("sessions").valueStream())
                .toList();
    }

    private static JsonNode session(JsonNode plan, String id) {
        return sessions(plan).stream()
                .filter(session -> session.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Sends a report written with single quotes, in which FIRST and SECOND stand for sessions. */
    private HttpResponse<String> report(String report, String... headers) throws IOException, InterruptedException {
        String body = report.replace('\'', '"').replace("FIRST", first).replace("SECOND", second);
        var request = SERVED.post(path + "/progress", JSON, body);
        return SERVED.send(headers.length == 0 ? request : request.headers(headers));
    }

    private JsonNode now() throws Exception {
        return Served.json(SERVED.get(path));
    }

    @Test
    void derivesTheStateOfSessionsFromWhatWasReported() throws Exception {
        HttpResponse<String> answer = report("""
                {'sessions': [{'id': 'FIRST', 'state': 'done', 'minutes': 55, 'date': '2026-01-20', 'locked': true},
                              {'id': 'SECOND', 'state': 'missed'}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1.1\"");
        JsonNode done = session(Served.json(answer), first);
        assertThat(done.path("state").stringValue()).isEqualTo("done");
        assertThat(done.path("spentMinutes").intValue()).isEqualTo(55);
        assertThat(done.path("doneOn").stringValue()).isEqualTo("2026-01-20");
        assertThat(done.path("locked").booleanValue()).isTrue();
        assertThat(done.path("date")).isEqualTo(session(plan, first).path("date"));
        assertThat(session(Served.json(answer), second).path("state").stringValue())
                .isEqualTo("missed");
        assertThat(now()).isEqualTo(Served.json(answer));
    }

    @Test
    void takesBackWhatWasReportedBefore() throws Exception {
        report("{'sessions': [{'id': 'FIRST', 'state': 'done', 'date': '2026-01-20'}]}");
        report("{'sessions': [{'id': 'FIRST', 'state': 'planned'}]}");

        assertThat(now()).isEqualTo(plan);
        assertThat(Served.json(SERVED.get(path + "/progress")).path("reports").size())
                .isEqualTo(2);
    }

    @Test
    void movesASessionToAnotherWeekWithItsMinutes() throws Exception {
        JsonNode target = plan.path("weeks").path(2);
        String day = target.path("from").stringValue();
        int minutes = session(plan, first).path("minutes").intValue();

        HttpResponse<String> answer =
                report("{'sessions': [{'id': 'FIRST', 'state': 'planned', 'date': '" + day + "'}]}");

        JsonNode moved = Served.json(answer);
        assertThat(session(moved, first).path("date").stringValue()).isEqualTo(day);
        assertThat(moved.path("weeks").path(2).path("plannedMinutes").intValue())
                .isEqualTo(target.path("plannedMinutes").intValue() + minutes);
        assertThat(moved.path("weeks").path(0).path("plannedMinutes").intValue())
                .isEqualTo(plan.path("weeks").path(0).path("plannedMinutes").intValue() - minutes);
        assertThat(sessions(moved)).hasSameSizeAs(sessions(plan));
    }

    @Test
    void keepsMocksAndExams() throws Exception {
        HttpResponse<String> answer = report("""
                {'mocks': [{'exam': 'clf-c02', 'takenOn': '2026-02-01', 'score': 71, 'domains': [{'domain': 1, 'score': 60}]}],
                 'exams': [{'exam': 'CLF-C02', 'takenOn': '2026-03-01', 'passed': false, 'weakDomains': [3, 2]}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode reports = Served.json(SERVED.get(path + "/progress"));
        assertThat(reports.path("sequence").intValue()).isEqualTo(1);
        JsonNode report = reports.path("reports").path(0);
        assertThat(report.path("recordedAt").stringValue()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(report.path("progress")).isEqualTo(Served.json("""
                {"sessions": [],
                 "mocks": [{"exam": "CLF-C02", "takenOn": "2026-02-01", "score": 71, "domains": [{"domain": 1, "score": 60}]}],
                 "exams": [{"exam": "CLF-C02", "takenOn": "2026-03-01", "passed": false, "weakDomains": [2, 3]}]}"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ``",
                "{'sessions': []} | ``",
                "{'session': []} | /session",
                "{'sessions': {}} | /sessions",
                "{'sessions': [1]} | /sessions/0",
                "{'sessions': [{'id': 'nobody', 'state': 'done'}]} | /sessions/0/id",
                "{'sessions': [{'state': 'done'}]} | /sessions/0/id",
                "{'sessions': [{'id': 'FIRST'}]} | /sessions/0",
                "{'sessions': [{'id': 'FIRST', 'state': 'done'}, {'id': 'FIRST', 'state': 'missed'}]} | /sessions/1/id",
                "{'sessions': [{'id': 'FIRST', 'state': 'finished'}]} | /sessions/0/state",
                "{'sessions': [{'id': 'FIRST', 'minutes': -1}]} | /sessions/0/minutes",
                "{'sessions': [{'id': 'FIRST', 'minutes': 961}]} | /sessions/0/minutes",
                "{'sessions': [{'id': 'FIRST', 'locked': 'yes'}]} | /sessions/0/locked",
                "{'sessions': [{'id': 'FIRST', 'state': 'done', 'date': '2026-02-30'}]} | /sessions/0/date",
                "{'sessions': [{'id': 'FIRST', 'state': 'done', 'date': '2026-11-24'}]} | /sessions/0/date",
                "{'sessions': [{'id': 'FIRST', 'state': 'done', 'date': '2026-01-11'}]} | /sessions/0/date",
                "{'sessions': [{'id': 'FIRST', 'state': 'missed', 'date': '2026-01-20'}]} | /sessions/0/date",
                "{'sessions': [{'id': 'FIRST', 'state': 'planned', 'date': '2026-01-18'}]} | /sessions/0/date",
                "{'sessions': [{'id': 'FIRST', 'date': '2027-01-18'}]} | /sessions/0/date",
                "{'sessions': [{'id': 'FIRST', 'state': 'done', 'mood': 1}]} | /sessions/0/mood",
                "{'mocks': [{'exam': 'SAA-C03', 'takenOn': '2026-02-01', 'score': 1}]} | /mocks/0/exam",
                "{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-01', 'score': 101}]} | /mocks/0/score",
                "{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2027-02-01', 'score': 1}]} | /mocks/0/takenOn",
                "{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-01', 'score': 1, 'domains': [{'domain': 9, 'score': 1}]}]} | /mocks/0/domains/0/domain",
                "{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-01', 'score': 1, 'domains': [{'domain': 1, 'score': -1}]}]} | /mocks/0/domains/0/score",
                "{'exams': [{'exam': 'CLF-C02', 'takenOn': '2026-02-01'}]} | /exams/0/passed",
                "{'exams': [{'exam': 'CLF-C02', 'takenOn': '2026-02-01', 'passed': false, 'weakDomains': [1, 1]}]} | /exams/0/weakDomains/1",
            })
    void refusesWhatCannotBe(String report, String pointer) throws Exception {
        HttpResponse<String> answer = report(report);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Served.json(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .containsExactly(pointer);
        assertThat(now()).isEqualTo(plan);
    }

    @Test
    void takesNothingOfAReportWithAFault() throws Exception {
        HttpResponse<String> answer = report(
                "{'sessions': [{'id': 'FIRST', 'state': 'done'}], 'mocks': [{'exam': 'CLF-C02', 'score': 200}]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Served.json(answer).path("errors").size()).isEqualTo(2);
        assertThat(now()).isEqualTo(plan);
        assertThat(Served.json(SERVED.get(path + "/progress")).path("reports")).isEmpty();
    }

    @Test
    void refusesReportsOnTheExamItself() throws Exception {
        List<JsonNode> all = sessions(plan);
        String exam = all.get(all.size() - 1).path("id").stringValue();

        HttpResponse<String> answer = report("{'sessions': [{'id': '" + exam + "', 'state': 'done'}]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Served.json(answer).path("detail").stringValue()).contains("exams");
    }

    @ParameterizedTest
    @CsvSource({"'\"1.0\"', 200", "*, 200", "'\"0.9\", \"1.0\"', 200", "'\"1.1\"', 412", "'W/\"1.0\"', 412", "x, 412"})
    void takesAReportOnThePlanAsTheClientSawItOnly(String seen, int status) throws Exception {
        assertThat(report("{'sessions': [{'id': 'FIRST', 'state': 'done'}]}", "If-Match", seen)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void neverLetsTwoTabsOverwriteEachOtherInSilence() throws Exception {
        String report = "{'sessions': [{'id': 'FIRST', 'state': '%s'}]}";

        HttpResponse<String> one = report(report.formatted("done"), "If-Match", "\"1.0\"");
        HttpResponse<String> other = report(report.formatted("missed"), "If-Match", "\"1.0\"");

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(Served.json(other).path("type").stringValue()).isEqualTo("/problems/precondition-failed");
        assertThat(session(now(), first).path("state").stringValue()).isEqualTo("done");
    }

    @Test
    void losesNoReportOfManyAtATime() throws Exception {
        List<String> ids = sessions(plan).stream()
                .limit(8)
                .map(session -> session.path("id").stringValue())
                .toList();

        var answers = ids.stream()
                .map(id -> SERVED.client()
                        .sendAsync(
                                SERVED.post(
                                                path + "/progress",
                                                JSON,
                                                "{\"sessions\": [{\"id\": \"" + id + "\", \"state\": \"done\"}]}")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                .toList();
        answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));

        JsonNode now = now();
        assertThat(ids)
                .allMatch(id -> session(now, id).path("state").stringValue().equals("done"));
        JsonNode reports = Served.json(SERVED.get(path + "/progress")).path("reports");
        assertThat(StreamSupport.stream(reports.spliterator(), false)
                        .map(report -> report.path("sequence").intValue()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).boxed().toList());
    }

    @Test
    void saysWhenTheBodyIsNoReport() throws Exception {
        assertThat(report("nonsense").statusCode()).isEqualTo(400);
        assertThat(report("[]").statusCode()).isEqualTo(400);
        assertThat(SERVED.send(SERVED.post(path + "/progress", "application/yaml", "sessions: []"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(SERVED.send(SERVED.post("/api/v1/plans/AAAAAAAAAAAAAAAAAAAAAA/progress", JSON, "{}"))
                        .statusCode())
                .isEqualTo(404);
    }
}
