package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestStores;
import dev.cairn.planning.PlanStore;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code GET /plans}. Today is 22 November 2026. */
class PlanListTest {
    private static final String PLANS = "/api/v1/plans";
    private static final String JSON = "application/json";

    private static Served served;

    /** One that should be over, one that begins tomorrow, one that does not fit. */
    @BeforeAll
    static void createPlans() throws Exception {
        served = Served.shipped();
        create("Ana Sofía", "CLF-C02", "2026-01-12", "\"hoursPerWeek\": 8");
        create("Bo", "SAA-C03", "2026-11-22", "\"hoursPerWeek\": 10");
        create("李 雷", "DOP-C02", "2026-11-22", "\"hoursPerWeek\": 3, \"examBy\": \"2027-01-31\"");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static JsonNode create(String name, String exam, String asOf, String time) throws Exception {
        String request = """
                {"learner": {"name": "%s"}, "target": {"exam": "%s"}, "asOf": "%s", "depth": "minimal", %s}""".formatted(name, exam, asOf, time);
        return create(served, request);
    }

    private static JsonNode create(Served server, String request) throws Exception {
        HttpResponse<String> created = server.send(server.post(PLANS, JSON, request));
        assertThat(created.statusCode()).isEqualTo(201);
        return Served.json(created);
    }

    private static JsonNode list(String query) throws Exception {
        HttpResponse<String> answer = served.get(PLANS + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Served.json(answer);
    }

    private static List<String> learners(String query) throws Exception {
        return list(query)
                .path("plans")
                .valueStream()
                .map(plan -> plan.path("learner").stringValue())
                .toList();
    }

    @Test
    void listsPlansByTheirNextExam() throws Exception {
        JsonNode list = list("");

        assertThat(list.path("total").intValue()).isEqualTo(3);
        assertThat(list.path("page").intValue()).isEqualTo(1);
        assertThat(list.path("pages").intValue()).isEqualTo(1);
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(learners("")).startsWith("Ana Sofía").containsExactlyInAnyOrder("Ana Sofía", "Bo", "李 雷");
    }

    @Test
    void tellsOfAPlanWhatThePlanTells() throws Exception {
        JsonNode entry = list("?learner=bo").path("plans").path(0);
        String id = entry.path("id").stringValue();
        JsonNode plan = Served.json(served.get(entry.path("self").stringValue()));

        assertThat(plan.path("id").stringValue()).isEqualTo(id);
        assertThat(entry.path("version")).isEqualTo(plan.path("version"));
        assertThat(entry.path("verdict")).isEqualTo(plan.path("feasibility").path("verdict"));
        assertThat(entry.path("target").toString()).isEqualTo("{\"asked\":\"SAA-C03\",\"planned\":\"SAA-C03\"}");
        assertThat(entry.path("nextExam").path("date"))
                .isEqualTo(plan.path("path").path(0).path("examDate"));
        assertThat(entry.path("finish")).isEqualTo(plan.path("totals").path("finish"));
        assertThat(entry.path("plannedMinutes"))
                .isEqualTo(plan.path("feasibility").path("neededMinutes"));
        assertThat(entry.path("doneMinutes").intValue()).isZero();
        assertThat(entry.path("status").stringValue()).isEqualTo("not-started");
        assertThat(entry.path("behind").booleanValue()).isFalse();
        assertThat(entry.path("behindMinutes").intValue()).isZero();
        assertThat(entry.path("behindFrom").stringValue()).startsWith("2026-1");
        assertThat(entry.path("why").isEmpty()).isTrue();
        assertThat(entry.path("updatedAt").stringValue()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void saysWhoIsBehindByHowMuchAndByWhichRule() throws Exception {
        assertThat(learners("?behind=true")).containsExactly("Ana Sofía");
        assertThat(learners("?behind=false")).containsExactlyInAnyOrder("Bo", "李 雷");

        JsonNode entry = list("?behind=true").path("plans").path(0);
        assertThat(entry.path("behind").booleanValue()).isTrue();
        assertThat(entry.path("behindMinutes")).isEqualTo(entry.path("plannedMinutes"));
        assertThat(entry.path("why").toString()).isEqualTo("[\"PRG-050\"]");
        assertThat(served.get("/api/v1/rules/PRG-050").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?exam=saa-c03                                 | Bo",
                "?verdict=infeasible                           | 李 雷",
                "?advisory=deadline-infeasible                 | 李 雷",
                "?advisory=partial-coverage&exam=DOP-C02       | 李 雷",
                "?advisory=partial-coverage&exam=SAA-C03       | ",
                "?learner=SOFIA                                | Ana Sofía",
                "?learner=%E6%9D%8E                            | 李 雷",
                "?status=finished                              | ",
                "?status=not-started&exam=CLF-C02&behind=true  | Ana Sofía",
                "?examWithin=0                                 | ",
                "?examWithin=3660&exam=SAA-C03                 | Bo",
                "?examWithin=3660&exam=CLF-C02                 | ",
            })
    void listsThosePlansOfWhichAllIsTrue(String query, String learner) throws Exception {
        assertThat(learners(query)).isEqualTo(learner == null ? List.of() : List.of(learner));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?exam=XXX-C01       | ?exam       | write the code of an exam",
                "?exam=cloud         | ?exam       | write the code of an exam",
                "?status=done        | ?status     | not-started, under-way, finished",
                "?verdict=Feasible   | ?verdict    | feasible, tight, infeasible",
                "?behind=yes         | ?behind     | true or false",
                "?examWithin=-1      | ?examWithin | from 0 to 3660",
                "?examWithin=3661    | ?examWithin | from 0 to 3660",
                "?examWithin=soon    | ?examWithin | from 0 to 3660",
                "?advisory=exam-retirin | ?advisory | did you mean 'exam-retiring'?",
                "?learner=           | ?learner    | a part of a name",
                "?learner=%00        | ?learner    | a part of a name",
                "?page=0             | ?page       | from 1 to",
                "?size=201           | ?size       | from 1 to 200",
                "?size=99999999999   | ?size       | from 1 to 200",
                "?after=2026-01-01   | ?after      | leave it out",
                "?after=never.AAAAAAAAAAAAAAAAAAAAAA | ?after | leave it out",
                "?exams=SAA-C03      | ?exams      | did you mean 'exam'?",
                "?behind=true&behind=true | ?behind | given twice",
            })
    void refusesWhatItDoesNotKnow(String query, String pointer, String fix) throws Exception {
        HttpResponse<String> refused = served.get(PLANS + query);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode error = Served.json(refused).path("errors").path(0);
        assertThat(error.path("pointer").stringValue()).isEqualTo(pointer);
        assertThat(error.path("detail").stringValue()).contains(fix);
    }

    @Test
    void tellsAllFaultsAtOnce() throws Exception {
        assertThat(Served.json(served.get(PLANS + "?status=x&page=x&nonsense=1"))
                        .path("errors")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void leadsFromPageToPage() throws Exception {
        List<String> seen = new ArrayList<>();
        String address = PLANS + "?size=1&behind=false";
        for (int page = 1; !address.isEmpty(); page++) {
            HttpResponse<String> answer = served.get(address);
            JsonNode list = Served.json(answer);
            assertThat(list.path("page").intValue()).isEqualTo(page);
            assertThat(list.path("pages").intValue()).isEqualTo(2);
            assertThat(list.path("plans").size()).isEqualTo(1);
            seen.add(list.path("plans").path(0).path("learner").stringValue());
            address = list.path("next").asString("");
            assertThat(answer.headers().firstValue("Link"))
                    .isEqualTo(address.isEmpty() ? Optional.empty() : Optional.of("<" + address + ">; rel=\"next\""));
        }
        assertThat(seen).isEqualTo(learners("?behind=false"));
    }

    @Test
    void keepsTheFiltersInTheAddressOfTheNextPage() throws Exception {
        String name = "Zoë & Co. = 100%";
        try (Served fresh = Served.shipped()) {
            for (String learner : List.of(name, name, "Zoë")) {
                create(
                        fresh,
                        Served.SMALL.replace("{\"target", "{\"learner\": {\"name\": \"" + learner + "\"}, \"target"));
            }
            JsonNode first = Served.json(
                    fresh.get(PLANS + "?size=1&learner=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
            JsonNode second = Served.json(fresh.get(first.path("next").stringValue()));

            assertThat(first.path("total").intValue()).isEqualTo(2);
            assertThat(second.path("plans").size()).isEqualTo(1);
            assertThat(second.path("plans").path(0))
                    .isNotEqualTo(first.path("plans").path(0));
            assertThat(second.path("next").isNull()).isTrue();
        }
    }

    @Test
    void givesAnEmptyPageBehindTheLast() throws Exception {
        assertThat(list("?page=1000000&size=200").path("plans").isEmpty()).isTrue();
    }

    @Test
    void followsWhatIsReported() throws Exception {
        try (Served fresh = Served.shipped()) {
            JsonNode plan = create(fresh, Served.SMALL);
            String path = PLANS + "/" + plan.path("id").stringValue() + "/progress";
            JsonNode session = plan.path("weeks").path(0).path("sessions").path(0);
            fresh.send(fresh.post(path, JSON, """
                    {"sessions": [{"id": "%s", "state": "done"}]}""".formatted(session.path("id").stringValue())));

            JsonNode started = Served.json(fresh.get(PLANS + "?status=under-way"))
                    .path("plans")
                    .path(0);
            assertThat(started.path("doneMinutes")).isEqualTo(session.path("minutes"));
            assertThat(started.path("behind").booleanValue()).isTrue();

            fresh.send(fresh.post(path, JSON, """
                    {"exams": [{"exam": "CLF-C02", "takenOn": "2026-03-14", "passed": true}]}"""));
            JsonNode finished = Served.json(fresh.get(PLANS + "?status=finished"))
                    .path("plans")
                    .path(0);
            assertThat(finished.path("behind").booleanValue()).isFalse();
            assertThat(finished.path("nextExam").isNull()).isTrue();
        }
    }

    @Test
    void answersHeadAndOptions() throws Exception {
        HttpResponse<String> head =
                served.send(served.request(PLANS + "?size=1").method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> options = served.send(served.request(PLANS).method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> deleted = served.send(served.request(PLANS).DELETE());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Link")).isPresent();
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
        assertThat(deleted.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/csv"})
    void comesAsJsonAlone(String type) throws Exception {
        assertThat(served.send(served.request(PLANS).header("Accept", type)).statusCode())
                .isEqualTo(406);
    }

    @Test
    void tellsThatItCannotBeReadNow() throws Exception {
        PlanStore closed = TestStores.sqlite(Path.of("/dev/null/plans.db"));
        try (Served broken = Served.over(closed)) {
            HttpResponse<String> answer = broken.get(PLANS);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }
}
