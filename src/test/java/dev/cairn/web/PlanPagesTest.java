package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanPagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    @AutoClose
    private final Site site = Site.start();

    private final String plan = site.roadmap("ml-switcher-2026");

    private String first(String kind) {
        return found(
                "/sessions/([a-z0-9-]*-" + kind + "-[a-z0-9-]+)\"",
                site.get(plan + "/week").body());
    }

    private String session(String id) {
        String page = site.get(plan + "/week").body();
        int from = page.indexOf("id=\"s-" + id + "\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</article>", from));
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline-too-near", "failed-attempt", "ml-switcher-2026", "six-weeks-abroad"})
    void everyLinkLeadsSomewhereAndEveryLineSaysWhy(String learner) {
        String roadmap = site.roadmap(learner);
        Set<String> seen = new LinkedHashSet<>(List.of(roadmap, roadmap + "/week"));
        List<String> open = new ArrayList<>(seen);
        int reasons = 0;
        while (!open.isEmpty()) {
            String path = open.remove(open.size() - 1);
            HttpResponse<String> page = site.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            boolean isWhy = path.contains("/why/");
            if (isWhy) {
                reasons++;
                assertThat(page.body())
                        .as(path)
                        .contains("Source, ")
                        .containsPattern("\\(<a href=\"/rules/([A-Z]+-[0-9]{3})\">\\1</a>\\)");
            }
            boolean isOfPlan = path.startsWith(roadmap) && !isWhy;
            if (isOfPlan) {
                LINK.matcher(page.body())
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.contains("/sessions/") && !link.matches(".*/(mocks|exams|why-not)"))
                        .filter(link -> !link.startsWith("/cohort"))
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        assertThat(reasons).isGreaterThan(50);
    }

    @Test
    void ticksOffAndTakesBack() {
        String learn = first("learn");

        HttpResponse<String> ticked = site.post(plan + "/sessions/" + learn, Map.of("state", "done"));

        assertThat(ticked.statusCode()).isEqualTo(303);
        assertThat(ticked.headers().firstValue("Location").orElseThrow()).endsWith("/weeks/1#s-" + learn);
        assertThat(session(learn)).contains("✓ Done, undo", "Learn, done");
        assertThat(site.get(plan + "/week").body()).doesNotContain(">0 min of");
        site.post(plan + "/sessions/" + learn, Map.of("state", "planned"));
        assertThat(session(learn)).doesNotContain("✓ Done");
    }

    @Test
    void aScriptGetsTheSessionAndHowFarThePlanIs() {
        String learn = first("learn");

        HttpResponse<String> ticked = site.send(
                site.form(plan + "/sessions/" + learn, Map.of("state", "done")).header("HX-Request", "true"));

        assertThat(ticked.statusCode()).isEqualTo(200);
        assertThat(ticked.body())
                .contains("id=\"s-" + learn + "\"", "hx-swap-oob", "id=\"progress\"")
                .doesNotContain("<html");
    }

    @Test
    void missesMovesAndLocks() {
        String learn = first("learn");

        site.post(plan + "/sessions/" + learn, Map.of("state", "missed"));
        assertThat(session(learn)).contains("Missed, undo");
        site.post(plan + "/sessions/" + learn, Map.of("state", "planned", "date", "2026-11-28"));
        assertThat(site.get(plan + "/week").body().indexOf("Saturday 28 November"))
                .isLessThan(site.get(plan + "/week").body().indexOf("id=\"s-" + learn));
        site.post(plan + "/sessions/" + learn, Map.of("locking", "lock"));
        assertThat(session(learn)).contains("locked", "Unlock it");
        site.post(plan + "/sessions/" + learn, Map.of("locking", "unlock"));
        assertThat(session(learn)).doesNotContain("Unlock it");
    }

    @Test
    void aSessionThatGoesToAnotherWeekSaysSo() {
        String learn = first("learn");

        HttpResponse<String> moved =
                site.send(site.form(plan + "/sessions/" + learn, Map.of("state", "planned", "date", "2026-12-05"))
                        .header("HX-Request", "true"));

        assertThat(moved.body()).contains("Moved to Saturday 5 December 2026");
    }

    @Test
    void logsMinutes() {
        String learn = first("learn");
        site.turnTo(LocalDate.of(2026, 11, 24));

        site.post(plan + "/sessions/" + learn, Map.of("state", "done", "minutes", "95"));

        assertThat(session(learn)).contains("took 95 min");
    }

    @Test
    void whatCannotBeReportedStaysInItsField() {
        String learn = first("learn");

        HttpResponse<String> answer =
                site.post(plan + "/sessions/" + learn, Map.of("state", "done", "minutes", "many"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"many\"", "write minutes really spent", "href=\"#s-" + learn);
        HttpResponse<String> part =
                site.send(site.form(plan + "/sessions/" + learn, Map.of("state", "planned", "date", "2040-01-01"))
                        .header("HX-Request", "true"));
        assertThat(part.statusCode()).isEqualTo(422);
        assertThat(part.body()).contains("value=\"2040-01-01\"", "role=\"alert\"");
    }

    @Test
    void keepsTheScoreOfAMock() {
        site.turnTo(LocalDate.of(2027, 1, 9));
        String weeks = IntStream.rangeClosed(1, 12)
                .mapToObj(week -> site.get(plan + "/weeks/" + week).body())
                .collect(Collectors.joining());
        String mock = found("id=\"s-([a-z0-9-]*-mock-1-[0-9]+)\"", weeks);

        HttpResponse<String> kept = site.post(
                plan + "/mocks",
                Map.of("session", mock, "exam", "MLA-C02", "takenOn", "2027-01-09", "score", "61", "score.1", "40"));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(site.get(kept.headers().firstValue("Location").orElseThrow()).body())
                .contains("Your score: 61 %.", "Domain 1: 40 %.", "Saved.", "Mock exam, done");
        HttpResponse<String> wrong = site.post(
                plan + "/mocks", Map.of("session", mock, "exam", "MLA-C02", "takenOn", "2027-01-09", "score", "610"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"610\"", "a percentage, a whole number from 0 to 100");
    }

    @Test
    void keepsTheResultOfAnExam() {
        site.turnTo(LocalDate.of(2027, 2, 13));
        String exam = found(
                "id=\"s-([a-z0-9-]*-exam[a-z0-9-]*)\"", site.get(plan + "/week").body());

        site.post(
                plan + "/exams",
                Map.of("session", exam, "exam", "MLA-C02", "takenOn", "2027-02-13", "passed", "no", "weak.2", "on"));

        assertThat(site.get(plan + "/week").body()).contains("Not passed this time.");
        assertThat(site.get(plan).body()).contains("MLA-C02: not passed this time.", "Plan the second attempt");
        site.post(
                plan + "/exams", Map.of("session", exam, "exam", "MLA-C02", "takenOn", "2027-02-13", "passed", "yes"));
        assertThat(site.get(plan + "/week").body()).contains("Passed. Congratulations!");
        HttpResponse<String> unsaid =
                site.post(plan + "/exams", Map.of("session", exam, "exam", "MLA-C02", "takenOn", "2027-02-13"));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Choose whether you passed.");
    }

    @Test
    void thisWeekIsTheWeekOfToday() {
        assertThat(site.get(plan + "/week").body()).contains("<h1>Week 1</h1>");
        site.turnTo(LocalDate.of(2026, 12, 10));
        assertThat(site.get(plan + "/week").body()).contains("<h1>This week</h1>", "Week 3 of 12", "Today, Thursday");
        site.turnTo(LocalDate.of(2027, 12, 10));
        assertThat(site.get(plan + "/week").body()).contains("<h1>Week 12</h1>");
    }

    @Test
    void whoeverFallsBehindIsOfferedAnotherPlan() {
        site.turnTo(LocalDate.of(2026, 12, 10));

        assertThat(site.get(plan + "/week").body()).contains("behind by ", "See a new plan for the rest");
        assertThat(site.get(plan).body()).contains("behind by ");
        assertThat(site.get(plan + "/change").body()).contains("You are behind by", "Make this my plan");
    }

    @Test
    void aWeekThatIsNotThereIsNotFound() {
        assertThat(site.get(plan + "/weeks/99").statusCode()).isEqualTo(404);
        assertThat(site.get(plan + "/weeks/none").statusCode()).isEqualTo(404);
        assertThat(site.get(plan + "/why/session.none").statusCode()).isEqualTo(404);
        assertThat(site.get(plan + "/why-not?exam=XXX-C01").statusCode()).isEqualTo(404);
        assertThat(site.get("/plans/AAAAAAAAAAAAAAAAAAAAAA").body()).contains("This link has no plan");
    }

    @Test
    void aWhyQuotesOnlyWhatConcernsItsExam() {
        String developer = site.post(
                        "/plans", Map.of("target", "exam:DVA-C02", "hoursPerWeek", "8", "start", "2026-11-30"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String why = site.get(developer.replaceAll("[?].*", "") + "/why/exam.CLF-C02")
                .body();

        assertThat(why)
                .contains("Recommended on the way: DVA-C03 builds on CLF-C02.", "PATH-021")
                .doesNotContain("PATH-014", "PATH-013", "PATH-002");
    }

    @Test
    void saysWhyNot() {
        assertThat(site.get(plan + "/why-not?exam=SAA-C03").body()).contains("SAA-C03 is not in your path", "Source, ");
        assertThat(site.get(plan + "/why-not?exam=MLS-C01").body()).contains("You can no longer sit it", "PATH-001");
        assertThat(site.get(plan + "/why-not?exam=MLA-C02").body()).contains("MLA-C02 is in your path.");
    }

    @Test
    void programsStillGetDocuments() {
        HttpResponse<String> answer =
                site.send(site.request(plan + "/weeks/99").setHeader("Accept", "application/json"));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void findsTheWayBackFromAnyLink() {
        String id = plan.substring("/plans/".length());
        for (String link : List.of(
                id,
                "http://localhost:8080" + plan,
                " https://cairn.example" + plan + "/week#s-1 ",
                "webcal://cairn.example/api/v1" + plan + ".ics")) {
            HttpResponse<String> answer = site.post("/find", Map.of("link", link));
            assertThat(answer.statusCode()).as(link).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(plan + "/week");
        }
        HttpResponse<String> unknown = site.post("/find", Map.of("link", "https://cairn.example/plans/AAAA"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("value=\"https://cairn.example/plans/AAAA\"", "This link has no plan");
    }

    @Test
    void saysHowToTakeThePlanAlong() {
        assertThat(site.get(plan + "/take").body())
                .contains("http://127.0.0.1:" + site.address().getPort() + plan, "webcal://127.0.0.1", ".ics", ".pdf");
    }
}
