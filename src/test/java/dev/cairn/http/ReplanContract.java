package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cohort.VersionRemaking;
import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.StoredPlan;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A stored plan that is made anew, by clients. The clock stands at 22 November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplanContract {
    private static final String JSON = "application/json";

    private final PlanStore store;

    /** Closes the store, too. */
    @AutoClose
    private final Served served;

    private String path;
    private JsonNode plan;

    ReplanContract(PlanStore store) {
        this.store = store;
        this.served = Served.over(store);
    }

    @BeforeEach
    void createPlan() throws Exception {
        HttpResponse<String> created = served.send(served.post("/api/v1/plans", JSON, Served.SMALL));
        path = created.headers().firstValue("Location").orElseThrow();
        plan = Served.json(created);
    }

    private HttpResponse<String> replan(String wish, String... headers) throws Exception {
        return asked("", wish, headers);
    }

    private HttpResponse<String> asked(String query, String wish, String... headers) throws Exception {
        var request = served.post(path + "/replan" + query, JSON, wish.replace('\'', '"'));
        return served.send(headers.length == 0 ? request : request.headers(headers));
    }

    private void report(String report) throws Exception {
        assertThat(served.send(served.post(path + "/progress", JSON, report.replace('\'', '"')))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Reports all sessions before a day as done, but those that are missed. */
    private void tick(String until, Predicate<JsonNode> missed) throws Exception {
        List<String> done = sessions(plan).stream()
                .filter(session -> session.path("date").stringValue().compareTo(until) < 0)
                .filter(missed.negate())
                .map(session -> "{'id': '" + session.path("id").stringValue() + "', 'state': 'done'}")
                .toList();
        report("{'sessions': [" + String.join(", ", done) + "]}");
    }

    private static List<JsonNode> sessions(JsonNode plan) {
        return plan.path("weeks")
                .valueStream()
                .flatMap(week -> week.path("sessions").valueStream())
                .toList();
    }

    private static Optional<JsonNode> session(JsonNode plan, String id) {
        return sessions(plan).stream()
                .filter(session -> session.path("id").stringValue().equals(id))
                .findFirst();
    }

    private static String state(JsonNode session) {
        return session.path("state").stringValue("planned");
    }

    private static LocalDate examDay(JsonNode plan) {
        return LocalDate.parse(plan.path("path").path(0).path("examDate").stringValue());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    @Test
    void keepsWhatWasDoneAndPlansTheRestFromTheDayOn() throws Exception {
        tick("2026-02-02", session -> false);
        LocalDate before = examDay(plan);

        HttpResponse<String> answer = replan("{'asOf': '2026-02-16'}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"2.1\"");
        JsonNode next = Served.json(answer).path("plan");
        assertThat(next.path("id")).isEqualTo(plan.path("id"));
        assertThat(next.path("version").intValue()).isEqualTo(2);
        assertThat(next.path("asOf").stringValue()).isEqualTo("2026-02-16");
        assertThat(examDay(next)).isEqualTo(before);
        sessions(next).forEach(session -> {
            boolean done = state(session).equals("done");
            String date = session.path("date").stringValue();
            assertThat(date.compareTo(done ? "2026-02-02" : "2026-02-16")).isNotEqualTo(done ? 1 : -1);
        });
        assertThat(Served.json(served.get(path))).isEqualTo(next);
    }

    /** Two weeks were missed: another day is proposed, and taken when the learner accepts it. */
    @Test
    void proposesAnotherExamDayAndMovesItWhenThatIsAccepted() throws Exception {
        tick("2026-02-02", session -> false);

        JsonNode answer = Served.json(replan("{'asOf': '2026-02-16'}"));
        JsonNode proposal = answer.path("proposals").path(0);
        JsonNode accepted = Served.json(replan("{'asOf': '2026-02-16', 'accept': ['examDate']}"));

        assertThat(proposal.path("from").stringValue()).isEqualTo(examDay(plan).toString());
        assertThat(LocalDate.parse(proposal.path("to").stringValue())).isAfter(examDay(plan));
        assertThat(proposal.path("say").stringValue()).contains("you missed about");
        assertThat(examDay(accepted.path("plan")))
                .isEqualTo(LocalDate.parse(proposal.path("to").stringValue()));
        assertThat(accepted.path("proposals").isEmpty()).isTrue();
        assertThat(answer.path("plan").path("explanations").propertyNames()).containsAll(texts(proposal.path("why")));
        assertThat(accepted.path("plan").path("explanations").propertyNames()).contains("PRG-031");
    }

    /** One lesson a day early: nothing moves, and nothing is proposed. */
    @Test
    void keepsAllDaysWhereALessonWasDoneEarly() throws Exception {
        JsonNode early = sessions(plan).stream()
                .filter(session -> session.path("kind").stringValue().equals("learn"))
                .findFirst()
                .orElseThrow();
        report("{'sessions': [{'id': '" + early.path("id").stringValue()
                + "', 'state': 'done', 'date': '2026-01-12'}]}");

        JsonNode answer = Served.json(replan("{'asOf': '2026-01-12'}"));

        assertThat(answer.path("diff").isEmpty()).isTrue();
        assertThat(answer.path("proposals").isEmpty()).isTrue();
    }

    @Test
    void refusesToAcceptWhatIsNeverProposed() throws Exception {
        HttpResponse<String> answer = replan("{'accept': ['examDat']}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/accept/0", "examDate");
    }

    @Test
    void tellsWhatMovedFromWhereToWhereAndByWhichRules() throws Exception {
        tick("2026-02-02", session -> false);
        int missed = sessions(plan).stream()
                .filter(session -> session.path("date").stringValue().compareTo("2026-02-02") >= 0)
                .filter(session -> session.path("date").stringValue().compareTo("2026-02-16") < 0)
                .filter(session -> !session.path("kind").stringValue().equals("buffer"))
                .mapToInt(session -> session.path("minutes").intValue())
                .sum();

        JsonNode answer = Served.json(replan("{'asOf': '2026-02-16'}"));

        JsonNode next = answer.path("plan");
        assertThat(answer.path("diff").isEmpty()).isFalse();
        List<String> explained = List.copyOf(next.path("explanations").propertyNames());
        answer.path("diff").forEach(change -> {
            String id = change.path("session").stringValue();
            session(plan, id)
                    .ifPresent(session ->
                            assertThat(change.path("from").path("date")).isEqualTo(session.path("date")));
            session(next, id)
                    .ifPresentOrElse(
                            session ->
                                    assertThat(change.path("to").path("date")).isEqualTo(session.path("date")),
                            () -> assertThat(change.path("change").stringValue())
                                    .isEqualTo("removed"));
            assertThat(texts(change.path("why"))).contains("PRG-010").allMatch(explained::contains);
        });
        assertThat(next.path("advisories")
                        .valueStream()
                        .filter(advisory -> advisory.path("code").stringValue().equals("replanned"))
                        .map(advisory -> advisory.path("message").stringValue()))
                .containsExactly("Your plan has changed: you missed " + missed + " minutes for CLF-C02.");
    }

    /** Nobody trusts a plan that looks different each time it is asked for. */
    @Test
    void movesNothingWhereAllWasDoneAsPlanned() throws Exception {
        tick("2026-02-09", session -> false);

        JsonNode answer = Served.json(replan("{'asOf': '2026-02-09'}"));

        assertThat(answer.path("diff").isEmpty()).isTrue();
        assertThat(answer.path("plan").path("asOf").stringValue()).isEqualTo("2026-02-09");
        assertThat(answer.path("plan").path("version").intValue()).isEqualTo(2);
        assertThat(sessions(answer.path("plan"))).isEqualTo(sessions(Served.json(served.get(path))));
        assertThat(Served.json(replan("{'asOf': '2026-02-09'}")).path("diff").isEmpty())
                .isTrue();
    }

    @Test
    void storesNothingForAPreview() throws Exception {
        HttpResponse<String> answer = asked("?preview=true", "{'asOf': '2026-02-16'}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1.0\"");
        assertThat(Served.json(answer).path("plan").path("version").intValue()).isEqualTo(2);
        assertThat(Served.json(served.get(path))).isEqualTo(plan);
    }

    @Test
    void changesHoursDatesAndDaysOffWithTheSameCall() throws Exception {
        JsonNode answer = Served.json(replan("""
                {'asOf': '2026-01-19', 'changes': {'hoursPerWeek': 4, 'unavailable': [{'from': '2026-02-02', 'to': '2026-02-08'}]}}"""));

        JsonNode next = answer.path("plan");
        assertThat(next.path("request").path("hoursPerWeek").intValue()).isEqualTo(4);
        assertThat(examDay(next)).isAfter(examDay(plan));
        assertThat(sessions(next))
                .noneMatch(session -> session.path("date").stringValue().matches("2026-02-0[2-8]"));
        assertThat(answer.path("diff").path(0).path("why").toString()).contains("PRG-014");
    }

    @Test
    void takesBackAFieldThatIsNull() throws Exception {
        JsonNode limited = Served.json(replan("{'asOf': '2026-01-19', 'changes': {'examBy': '2026-09-30'}}"));
        JsonNode free = Served.json(replan("{'asOf': '2026-01-19', 'changes': {'examBy': null}}"));

        assertThat(limited.path("plan").path("request").path("examBy").stringValue())
                .isEqualTo("2026-09-30");
        assertThat(free.path("plan").path("request").has("examBy")).isFalse();
    }

    @Test
    void leavesLockedSessionsWhereTheyAre() throws Exception {
        JsonNode locked = sessions(plan).stream()
                .filter(session -> session.path("date").stringValue().compareTo("2026-02-20") > 0)
                .filter(session -> session.path("kind").stringValue().equals("quiz"))
                .findFirst()
                .orElseThrow();
        String id = locked.path("id").stringValue();
        report("{'sessions': [{'id': '" + id + "', 'locked': true}]}");

        JsonNode next = Served.json(replan("{'asOf': '2026-02-02'}")).path("plan");

        assertThat(session(next, id).orElseThrow().path("date")).isEqualTo(locked.path("date"));
        assertThat(session(next, id).orElseThrow().path("locked").booleanValue())
                .isTrue();
    }

    @Test
    void keepsTheDayOfAnExamThatIsBooked() throws Exception {
        String exam = sessions(plan).stream()
                .filter(session -> session.path("kind").stringValue().equals("exam"))
                .map(session -> session.path("id").stringValue())
                .findFirst()
                .orElseThrow();
        report("{'sessions': [{'id': '" + exam + "', 'locked': true}]}");

        JsonNode next = Served.json(replan("{'asOf': '2026-02-09'}")).path("plan");

        assertThat(examDay(next)).isEqualTo(examDay(plan));
    }

    /** Appointments are not always free, and can be moved. */
    @Test
    void keepsADayThatIsBookedBehindThePlan() throws Exception {
        String booked = examDay(plan).plusWeeks(4).toString();
        report("{'sessions': [{'id': 'clf-c02-exam-1', 'locked': true, 'date': '" + booked + "'}]}");

        JsonNode standing = Served.json(served.get(path));
        JsonNode after = Served.json(replan("{'asOf': '2026-01-26'}")).path("plan");

        assertThat(session(standing, "clf-c02-exam-1")
                        .orElseThrow()
                        .path("date")
                        .stringValue())
                .isEqualTo(booked);
        assertThat(examDay(after)).isEqualTo(booked);
    }

    /** A slip in the year has a way back. */
    @Test
    void isPlannedAsOfTodayAgainAfterADayFarAhead() throws Exception {
        assertThat(replan("{'asOf': '2027-12-25'}").statusCode()).isEqualTo(200);

        assertThat(replan("{'asOf': '2026-11-22'}").statusCode()).isEqualTo(200);
        assertThat(replan("{'asOf': '2027-12-28'}").statusCode()).isEqualTo(422);
    }

    /** Also where the learner is away on it, wants to be done earlier, or plans anew on the day itself. */
    @Test
    void keepsABookedDayWhateverElseIsAskedFor() throws Exception {
        String day = examDay(plan).toString();
        report("{'sessions': [{'id': 'clf-c02-exam-1', 'locked': true}]}");

        String away = "{'unavailable': [{'from': '" + day + "', 'to': '" + day + "'}]}";
        for (String wish : List.of(
                "{'asOf': '2026-02-09', 'changes': " + away + "}",
                "{'asOf': '2026-02-09', 'changes': {'examBy': '" + examDay(plan).minusDays(14) + "'}}",
                "{'asOf': '" + day + "', 'changes': {'hoursPerWeek': 3}}")) {
            JsonNode next = Served.json(asked("?preview=true", wish)).path("plan");
            assertThat(next.path("path").size()).as(wish).isEqualTo(1);
            assertThat(examDay(next)).as(wish).isEqualTo(LocalDate.parse(day));
        }
    }

    @Test
    void isFeasibleUpToTheBookedDayForWhoeverKeepsToThePlan() throws Exception {
        report("{'sessions': [{'id': 'clf-c02-exam-1', 'locked': true}]}");
        for (int days : List.of(7, 4, 2, 1, 0)) {
            LocalDate today = examDay(plan).minusDays(days);
            tick(today.toString(), session -> false);

            JsonNode next = Served.json(asked(
                            "?preview=true",
                            "{'asOf': '" + today
                                    + "', 'changes': {'unavailable': [{'from': '2027-01-01', 'to': '2027-01-02'}]}}"))
                    .path("plan");

            assertThat(next.path("feasibility").path("verdict").stringValue())
                    .as("%d days before", days)
                    .isEqualTo("feasible");
        }
    }

    @Test
    void keepsThePathBehindABookedExamThatComesTooSoon() throws Exception {
        HttpResponse<String> created = served.send(served.post(
                "/api/v1/plans",
                JSON,
                Served.SMALL.replace("minimal", "recommended").replace("CLF-C02", "SAA-C03")));
        path = created.headers().firstValue("Location").orElseThrow();
        plan = Served.json(created);
        report("{'sessions': [{'id': 'clf-c02-exam-1', 'locked': true}]}");

        JsonNode next = Served.json(replan("{'asOf': '" + examDay(plan).minusDays(7) + "'}"))
                .path("plan");

        assertThat(next.path("path").size()).isEqualTo(2);
        assertThat(examDay(next)).isEqualTo(examDay(plan));
    }

    @Test
    void believesTheLatestReportOfAnExam() throws Exception {
        String day = examDay(plan).toString();
        report("{'exams': [{'exam': 'CLF-C02', 'takenOn': '" + day + "', 'passed': false, 'weakDomains': [2]}]}");
        replan("{'asOf': '" + day + "'}");
        report("{'exams': [{'exam': 'CLF-C02', 'takenOn': '" + day + "', 'passed': true}]}");

        JsonNode next = Served.json(replan("{'asOf': '" + day + "'}")).path("plan");

        assertThat(next.path("path").isEmpty()).isTrue();
        assertThat(next.path("request").path("attempts").size()).isEqualTo(1);
        JsonNode listed = Served.json(served.get("/api/v1/plans?status=finished&size=200"))
                .path("plans");
        assertThat(listed.toString()).contains(plan.path("id").stringValue());
    }

    @Test
    void refusesADeadlineThatHasPassed() throws Exception {
        replan("{'asOf': '2026-01-19', 'changes': {'examBy': '2026-05-01'}}");

        HttpResponse<String> answer = replan("{'asOf': '2026-05-04'}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("has passed", "null for none");
    }

    @Test
    void plansTheRestAtTheLearnersPace() throws Exception {
        List<String> slow = sessions(plan).stream()
                .filter(session -> session.path("date").stringValue().compareTo("2026-02-16") < 0)
                .filter(session -> session.path("domain").isNumber())
                .map(session -> "{'id': '%s', 'state': 'done', 'minutes': %d}"
                        .formatted(
                                session.path("id").stringValue(),
                                session.path("minutes").intValue() * 13 / 10))
                .toList();
        report("{'sessions': [" + String.join(", ", slow) + "]}");

        JsonNode next = Served.json(replan("{'asOf': '2026-02-16'}")).path("plan");

        assertThat(next.path("path").path(0).path("effort").toString()).contains("\"factor\":\"pace\"", "PRG-004");
        assertThat(sessions(next))
                .anyMatch(session -> session.path("estimateMinutes").isNumber());
    }

    @Test
    void givesDomainsThatWentBadlyInAMockMoreTime() throws Exception {
        tick("2026-02-09", session -> false);
        double before = need(plan, 1);
        report("""
                {'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-07', 'score': 66,
                  'domains': [{'domain': 1, 'score': 40}, {'domain': 2, 'score': 90}]}]}""");

        JsonNode next = Served.json(replan("{'asOf': '2026-02-09'}")).path("plan");

        assertThat(need(next, 1)).isGreaterThan(before);
        assertThat(need(next, 2)).isLessThan(need(plan, 2));
        assertThat(texts(domain(next, 1).path("why"))).contains("PRG-005");
    }

    private static double need(JsonNode plan, int domain) {
        return domain(plan, domain).path("need").doubleValue();
    }

    private static JsonNode domain(JsonNode plan, int number) {
        return plan.path("path")
                .path(0)
                .path("domains")
                .valueStream()
                .filter(domain -> domain.path("domain").intValue() == number)
                .findFirst()
                .orElseThrow();
    }

    /** A score that is written down a day later is still that of the mock that was ticked off. */
    @Test
    void takesAScoreForTheMockNearestToItsDay() throws Exception {
        tick("2026-01-26", session -> false);
        String first = sessions(plan).stream()
                .filter(session -> session.path("kind").stringValue().equals("mock"))
                .map(session -> session.path("date").stringValue())
                .findFirst()
                .orElseThrow();
        LocalDate later = LocalDate.parse(first).plusDays(1);
        report("{'mocks': [{'exam': 'CLF-C02', 'takenOn': '" + later + "', 'score': 60}]}");

        JsonNode next = Served.json(replan("{'asOf': '2026-02-02'}")).path("plan");

        assertThat(sessions(next).stream()
                        .filter(session -> session.path("kind").stringValue().equals("mock"))
                        .filter(session -> state(session).equals("done"))
                        .map(session -> session.path("mock").intValue()))
                .containsOnly(1);
        assertThat(sessions(next).stream()
                        .filter(session -> session.path("kind").stringValue().equals("mock"))
                        .map(session -> session.path("mock").intValue()))
                .contains(2);
    }

    @Test
    void opensTheWaitAndAPlanForTheWeakSectionsAfterAFailedExam() throws Exception {
        tick("2026-12-31", session -> session.path("kind").stringValue().equals("exam"));
        String day = examDay(plan).toString();
        report("{'exams': [{'exam': 'CLF-C02', 'takenOn': '" + day + "', 'passed': false, 'weakDomains': [3]}]}");

        JsonNode next = Served.json(replan("{'asOf': '" + day + "'}")).path("plan");

        assertThat(examDay(next)).isAfterOrEqualTo(examDay(plan).plusDays(14));
        assertThat(next.path("path").path(0).path("minutes").intValue())
                .isLessThan(plan.path("path").path(0).path("minutes").intValue());
        assertThat(need(next, 3)).isGreaterThan(need(plan, 3));
    }

    @Test
    void goesOnWithTheNextExamAfterAPass() throws Exception {
        HttpResponse<String> created = served.send(served.post(
                "/api/v1/plans",
                JSON,
                Served.SMALL.replace("minimal", "recommended").replace("CLF-C02", "SAA-C03")));
        path = created.headers().firstValue("Location").orElseThrow();
        plan = Served.json(created);
        assertThat(plan.path("path").path(0).path("exam").stringValue()).isEqualTo("CLF-C02");
        String day = examDay(plan).toString();
        tick(day, session -> false);
        report("{'exams': [{'exam': 'CLF-C02', 'takenOn': '" + day + "', 'passed': true}]}");

        JsonNode next = Served.json(replan("{'asOf': '" + day + "'}")).path("plan");

        assertThat(next.path("path").path(0).path("exam").stringValue()).isEqualTo("SAA-C03");
        assertThat(next.path("path").size()).isEqualTo(1);
        assertThat(LocalDate.parse(next.path("path").path(0).path("from").stringValue()))
                .isAfterOrEqualTo(examDay(plan).plusDays(7));
        assertThat(sessions(next).stream()
                        .filter(session -> session.path("exam").stringValue().equals("CLF-C02"))
                        .map(session -> state(session))
                        .collect(Collectors.toSet()))
                .containsExactly("done");
    }

    @Test
    void refusesWhoHasNotSeenThePlanAsItStands() throws Exception {
        report("{'sessions': [{'id': '" + sessions(plan).get(0).path("id").stringValue() + "', 'state': 'missed'}]}");

        assertThat(replan("{}", "If-Match", "\"1.0\"").statusCode()).isEqualTo(412);
        assertThat(replan("{'asOf': '2026-02-02'}", "If-Match", "\"1.1\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsAllThatIsWrongWithAWish() throws Exception {
        HttpResponse<String> answer =
                replan("{'asOf': '2025-01-01', 'changes': {'asOf': '2026-02-02', 'hours': 3}, 'preview': true}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactlyInAnyOrder("/preview", "/asOf", "/changes/asOf", "/changes/hours");
        HttpResponse<String> inside = replan("{'changes': {'hoursPerWeek': -1}}");
        assertThat(inside.statusCode()).isEqualTo(422);
        assertThat(pointers(inside)).containsExactly("/changes/hoursPerWeek");
        assertThat(replan("{").statusCode()).isEqualTo(400);
        assertThat(replan("[]").statusCode()).isEqualTo(400);
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        List<String> pointers = new ArrayList<>();
        Served.json(answer)
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").stringValue()));
        return pointers;
    }

    @Test
    void answersThatThereIsNoSuchPlan() throws Exception {
        path = "/api/v1/plans/AAAAAAAAAAAAAAAAAAAAAA";

        assertThat(replan("{}").statusCode()).isEqualTo(404);
    }

    /** Events of a subscribed calendar are moved, and not doubled. */
    @Test
    void movesEventsOfACalendarWithoutChangingWhatTheyAreCalled() throws Exception {
        String before = served.get(path + ".ics").body();
        replan("{'asOf': '2026-02-09', 'accept': ['examDate']}");
        String after = served.get(path + ".ics").body();

        String exam = "UID:" + plan.path("id").stringValue() + "-clf-c02-exam-1@cairn";
        assertThat(event(before, exam))
                .contains(
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:" + examDay(plan).toString().replace("-", ""));
        assertThat(event(after, exam))
                .contains("SEQUENCE:1")
                .doesNotContain(examDay(plan).toString().replace("-", ""));
        assertThat(after.lines().filter(exam::equals)).hasSize(1);
    }

    private static String event(String calendar, String uid) {
        String unfolded = calendar.replace("\r\n ", "");
        int at = unfolded.indexOf(uid);
        return unfolded.substring(at, unfolded.indexOf("END:VEVENT", at));
    }

    /** From its request, the version before and what was reported until then. */
    @Test
    void makesEveryVersionTheSameAgainToTheByte() throws Exception {
        tick("2026-02-02", session -> session.path("kind").stringValue().equals("lab"));
        replan("{'asOf': '2026-02-09'}");
        report(
                "{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-14', 'score': 55, 'domains': [{'domain': 2, 'score': 30}]}]}");
        replan("{'asOf': '2026-02-16', 'changes': {'hoursPerWeek': 10}}");

        PlanId id = new PlanId(plan.path("id").stringValue());
        VersionRemaking remaking = new VersionRemaking(TestEngine.shared(), store);
        for (int version = 1; version <= 3; version++) {
            StoredPlan stored = store.find(id, version).orElseThrow();
            assertThat(Json.compact(remaking.remake(stored)))
                    .as("version %d", version)
                    .isEqualTo(stored.plan());
        }
    }

    private HttpResponse<String> revert(String body, String... headers) throws Exception {
        var request = served.post(path + "/revert", JSON, body.replace('\'', '"'));
        return served.send(headers.length == 0 ? request : request.headers(headers));
    }

    private JsonNode version(int number) throws Exception {
        return Served.json(served.get(path + "?version=" + number));
    }

    private JsonNode versions(String query) throws Exception {
        return Served.json(served.get(path + "/versions" + query));
    }

    @Test
    void goesBackToAnEarlierVersionAsANewOne() throws Exception {
        replan("{'asOf': '2026-01-19', 'changes': {'hoursPerWeek': 3}}");

        HttpResponse<String> answer = revert("{'version': 1}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"3.0\"");
        JsonNode back = Served.json(answer).path("plan");
        assertThat(back.path("version").intValue()).isEqualTo(3);
        assertThat(back.path("request")).isEqualTo(plan.path("request"));
        assertThat(back.path("weeks")).isEqualTo(plan.path("weeks"));
        assertThat(back.path("path")).isEqualTo(plan.path("path"));
        assertThat(Served.json(answer).path("diff").isEmpty()).isFalse();
        assertThat(Served.json(served.get(path))).isEqualTo(back);
        assertThat(version(2).path("request").path("hoursPerWeek").intValue()).isEqualTo(3);
    }

    @Test
    void listsVersionsTheNewestFirst() throws Exception {
        tick("2026-01-26", session -> false);
        replan("{'asOf': '2026-01-26', 'changes': {'hoursPerWeek': 3}}");
        report("{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-14', 'score': 55}]}");
        revert("{'version': 1}");

        JsonNode list = versions("");

        List<JsonNode> entries = list.path("versions").valueStream().toList();
        assertThat(entries.stream().map(entry -> entry.path("version").intValue()))
                .containsExactly(3, 2, 1);
        assertThat(entries.get(0).path("backTo").intValue()).isEqualTo(1);
        assertThat(entries.get(0).path("say").stringValue()).isEqualTo("Back to version 1. You reported 1 mock score.");
        assertThat(entries.get(0).path("examDays").path(0).path("date").stringValue())
                .isEqualTo(examDay(plan).toString());
        assertThat(texts(entries.get(1).path("changed"))).containsExactly("hoursPerWeek");
        assertThat(entries.get(1).path("say").stringValue())
                .startsWith("You changed your hours a week. You reported ")
                .endsWith("sessions done.");
        assertThat(entries.get(1).path("asOf").stringValue()).isEqualTo("2026-01-26");
        assertThat(entries.get(2).path("say").stringValue()).isEqualTo("The first version.");
        assertThat(entries.get(2).path("backTo").isNull()).isTrue();
    }

    @Test
    void listsVersionsPageByPage() throws Exception {
        replan("{'asOf': '2026-01-19'}");
        replan("{'asOf': '2026-01-20'}");

        JsonNode first = versions("?size=2");
        JsonNode last = Served.json(served.get(first.path("next").stringValue()));

        assertThat(first.path("versions")
                        .valueStream()
                        .map(entry -> entry.path("version").intValue()))
                .containsExactly(3, 2);
        assertThat(last.path("versions")
                        .valueStream()
                        .map(entry -> entry.path("version").intValue()))
                .containsExactly(1);
        assertThat(last.path("next").isNull()).isTrue();
    }

    @Test
    void showsAVersionAsItWasMadeInEveryForm() throws Exception {
        tick("2026-01-26", session -> false);
        replan("{'asOf': '2026-01-26', 'changes': {'hoursPerWeek': 3}}");

        HttpResponse<String> first = served.get(path + "?version=1");

        assertThat(Served.json(first)).isEqualTo(plan);
        assertThat(first.headers().firstValue("ETag")).contains("\"1.0\"");
        String day = examDay(plan).toString().replace("-", "");
        assertThat(served.get(path + ".ics?version=1").body()).contains("DTSTART;VALUE=DATE:" + day);
        assertThat(served.get(path + ".ics").body()).doesNotContain("DTSTART;VALUE=DATE:" + day);
        assertThat(served.get(path + ".md?version=1").body()).startsWith("# Your plan for CLF-C02");
    }

    @Test
    void keepsWhatWasDoneAndReportedWhereItGoesBack() throws Exception {
        tick("2026-01-26", session -> false);
        replan("{'asOf': '2026-02-16', 'changes': {'hoursPerWeek': 10}}");
        JsonNode second = Served.json(served.get(path));
        List<String> done = sessions(second).stream()
                .filter(session -> session.path("date").stringValue().compareTo("2026-03-02") < 0)
                .map(session -> session.path("id").stringValue())
                .toList();
        report("{'sessions': ["
                + done.stream()
                        .map(id -> "{'id': '" + id + "', 'state': 'done', 'minutes': 40}")
                        .collect(Collectors.joining(", "))
                + "], 'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-28', 'score': 61}]}");
        JsonNode before = Served.json(served.get(path));

        JsonNode back = Served.json(revert("{'version': 1}")).path("plan");

        List<JsonNode> finished = sessions(before).stream()
                .filter(session -> state(session).equals("done"))
                .toList();
        assertThat(finished).hasSizeGreaterThanOrEqualTo(done.size());
        assertThat(sessions(back)).containsAll(finished);
        assertThat(sessions(back).stream()
                        .map(session -> session.path("id").stringValue())
                        .toList())
                .doesNotHaveDuplicates();
        finished.forEach(session -> {
            assertThat(back.path("topics").propertyNames()).containsAll(texts(session.path("topics")));
            assertThat(back.path("resources").propertyNames()).containsAll(texts(session.path("resources")));
            assertThat(back.path("explanations").propertyNames()).containsAll(texts(session.path("why")));
        });
        assertThat(examDay(back)).isEqualTo(examDay(plan));
        assertThat(Served.json(served.get(path + "/progress")).path("reports").size())
                .isEqualTo(2);
    }

    /** The version that it goes back to was planned without that result. */
    @Test
    void plansByAResultThatWasReportedBeforeItWentBack() throws Exception {
        String day = examDay(plan).toString();
        replan("{'asOf': '2026-01-19', 'changes': {'hoursPerWeek': 10}}");
        report("{'exams': [{'exam': 'CLF-C02', 'takenOn': '" + day + "', 'passed': true}]}");
        revert("{'version': 1}");
        JsonNode listed = Served.json(served.get("/api/v1/plans?status=finished&size=200"))
                .path("plans");

        JsonNode next = Served.json(replan("{'asOf': '" + day + "'}")).path("plan");

        assertThat(listed.toString()).contains(plan.path("id").stringValue());
        assertThat(next.path("version").intValue()).isEqualTo(4);
        assertThat(next.path("path").isEmpty()).isTrue();
        assertThat(next.path("request").path("attempts").size()).isEqualTo(1);
    }

    @Test
    void makesVersionsThatGoBackTheSameAgainToTheByte() throws Exception {
        tick("2026-02-02", session -> session.path("kind").stringValue().equals("lab"));
        replan("{'asOf': '2026-02-09', 'changes': {'hoursPerWeek': 10}}");
        JsonNode second = Served.json(served.get(path));
        String later = sessions(second).stream()
                .filter(session -> !state(session).equals("done"))
                .map(session -> session.path("id").stringValue())
                .findFirst()
                .orElseThrow();
        report("{'sessions': [{'id': '" + later + "', 'state': 'done', 'date': '2026-02-12'}]}");
        revert("{'version': 1}");
        report(
                "{'mocks': [{'exam': 'CLF-C02', 'takenOn': '2026-02-14', 'score': 55, 'domains': [{'domain': 2, 'score': 30}]}]}");
        replan("{'asOf': '2026-02-16'}");
        revert("{'version': 2}");
        revert("{'version': 3}");
        replan("{'asOf': '2026-02-23', 'changes': {'hoursPerWeek': 6}}");

        PlanId id = new PlanId(plan.path("id").stringValue());
        VersionRemaking remaking = new VersionRemaking(TestEngine.shared(), store);
        for (int version = 1; version <= 7; version++) {
            StoredPlan stored = store.find(id, version).orElseThrow();
            assertThat(Json.compact(remaking.remake(stored)))
                    .as("version %d", version)
                    .isEqualTo(stored.plan());
        }
    }

    @Test
    void saysWhatIsWrongWithAWishToGoBack() throws Exception {
        assertThat(revert("{'version': 2}").statusCode()).isEqualTo(404);
        assertThat(revert("{'version': 2}").body()).contains("unknown-version");
        assertThat(served.get(path + "?version=2").statusCode()).isEqualTo(404);
        assertThat(pointers(revert("{'version': 'first', 'to': 1}"))).containsExactlyInAnyOrder("/version", "/to");
        assertThat(pointers(revert("{}"))).containsExactly("/version");
        assertThat(revert("{'version': 0}").statusCode()).isEqualTo(422);
        assertThat(revert("{").statusCode()).isEqualTo(400);
        assertThat(served.get(path + "?version=none").statusCode()).isEqualTo(422);
        assertThat(served.get(path + "/versions?size=0").statusCode()).isEqualTo(422);
        assertThat(Served.json(served.get(path))).isEqualTo(plan);
        path = "/api/v1/plans/AAAAAAAAAAAAAAAAAAAAAA";
        assertThat(revert("{'version': 1}").statusCode()).isEqualTo(404);
        assertThat(served.get(path + "/versions").statusCode()).isEqualTo(404);
    }

    @Test
    void goesBackOnlyForWhoHasSeenThePlanAsItStands() throws Exception {
        replan("{'asOf': '2026-01-19'}");

        assertThat(revert("{'version': 1}", "If-Match", "\"1.0\"").statusCode()).isEqualTo(412);
        assertThat(revert("{'version': 1}", "If-Match", "\"2.0\"").statusCode()).isEqualTo(200);
    }
}
