package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanFilter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @AutoClose
    private final Site site = Site.start();

    private static Map<String, String> fields(String... namesAndTexts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            fields.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return fields;
    }

    @Test
    void makesAPlanOfThreeFields() {
        HttpResponse<String> made =
                site.post("/plans", fields("target", "exam:SAA-C03", "hoursPerWeek", "12", "examBy", "2027-06-30"));

        assertThat(made.statusCode()).isEqualTo(303);
        HttpResponse<String> roadmap =
                site.get(made.headers().firstValue("Location").orElseThrow());
        assertThat(roadmap.statusCode()).isEqualTo(200);
        assertThat(roadmap.body()).contains("Your roadmap to SAA-C03", "by 30 June 2027", "It fits");
    }

    @Test
    void takesAllThatARequestMayHold() {
        HttpResponse<String> made = site.post(
                "/plans",
                fields(
                        "target", "goal:ml-engineer",
                        "learner.name", "Ana",
                        "hoursPerWeek", "7,5",
                        "availability.MON", "60",
                        "availability.SAT", "240",
                        "unavailable.0.from", "2026-12-24",
                        "unavailable.0.to", "2027-01-02",
                        "unavailable.0.why", "family",
                        "unavailable.1.from", "2027-02-01",
                        "experience.development", "36",
                        "held.0.exam", "CLF-C02",
                        "held.0.passedOn", "2025-05-01",
                        "attempts.0.exam", "AIF-C01",
                        "attempts.0.takenOn", "2026-10-20",
                        "attempts.0.weakDomains", "2 and 3",
                        "weak.MLA-C02.2", "on",
                        "confidence.MLA-C02.1", "4",
                        "known.iam.roles", "on",
                        "known.saa-c03.vpc", "on",
                        "depth", "thorough",
                        "start", "2026-11-30",
                        "language", "de",
                        "keepRetiring", "on",
                        "acceptBeta", "on"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        String json = site.send(site.request("/api/v1"
                                + made.headers().firstValue("Location").orElseThrow())
                        .setHeader("Accept", "application/json"))
                .body();
        assertThat(json)
                .contains(
                        "\"learner\":{\"name\":\"Ana\"}",
                        "\"target\":{\"goal\":\"ml-engineer\"}",
                        "\"hoursPerWeek\":7.5",
                        "\"availability\":{\"MON\":60,\"SAT\":240}",
                        "{\"from\":\"2026-12-24\",\"to\":\"2027-01-02\",\"why\":\"family\"}",
                        "{\"from\":\"2027-02-01\",\"to\":\"2027-02-01\",\"why\":\"\"}",
                        "\"development\":36",
                        "\"held\":[{\"exam\":\"CLF-C02\",\"passedOn\":\"2025-05-01\"}]",
                        "{\"exam\":\"AIF-C01\",\"takenOn\":\"2026-10-20\",\"passed\":false,\"weakDomains\":[2,3]}",
                        "\"weak\":[{\"exam\":\"MLA-C02\",\"domain\":2}]",
                        "\"confidence\":[{\"exam\":\"MLA-C02\",\"domain\":1,\"level\":4}]",
                        "\"known\":[\"iam.roles\",\"saa-c03.vpc\"]",
                        "\"depth\":\"thorough\"",
                        "\"start\":\"2026-11-30\"",
                        "\"language\":\"de\"",
                        "\"keepRetiring\":true",
                        "\"acceptBeta\":true");
    }

    @Test
    void showsTheUnitsOfTheTargetOpenToWhomAsksForThemWithoutScripts() {
        String page = site.post("/preview", fields("target", "exam:SAA-C03", "hoursPerWeek", "6", "add", "known"))
                .body();

        assertThat(page).contains("<html", "<details id=\"known\" open", "name=\"known.saa-c03.vpc\"");
    }

    @Test
    void sendingAFormTwiceMakesOnePlan() {
        String key = found("name=\"key\" value=\"([^\"]+)\"", site.get("/").body());
        Map<String, String> fields = fields("target", "exam:CLF-C02", "hoursPerWeek", "8", "key", key);

        HttpResponse<String> first = site.post("/plans", fields);
        HttpResponse<String> second = site.post("/plans", fields);

        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(site.store()
                        .list(PlanFilter.all(TODAY, Optional.empty()), new SkippingPlans(0), 10)
                        .total())
                .isOne();
    }

    @Test
    void whoeverGoesBackAndAsksForSomethingElseGetsAnotherPlan() {
        Map<String, String> fields = fields("target", "exam:CLF-C02", "hoursPerWeek", "8", "key", "of-this-form");
        HttpResponse<String> first = site.post("/plans", fields);
        fields.put("hoursPerWeek", "6");

        HttpResponse<String> second = site.post("/plans", fields);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isNotEqualTo(first.headers().firstValue("Location"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target | | Choose a role or an exam.",
                "target | exam:MLA-C99 | The catalogue has no exam 'MLA-C99'",
                "hoursPerWeek | eight | Hours a week: write a number of hours above 0",
                "hoursPerWeek | -1 | Hours a week is -1: write a number of hours above 0",
                "examBy | 2026-11-01 | The last day for the exam 1 November 2026 is not after",
                "examBy | soon | The last day for the exam: choose a day",
                "unavailable.3.to | 2026-11-01 | The absence ends on 1 November 2026, before it begins",
                "held.2.passedOn | 2030-01-01 | The day you passed is 1 January 2030",
                "attempts.1.weakDomains | 9 | SAA-C03 has no domain 9",
                "experience.cloud | a lot | Your months of cloud: write months, a whole number",
                "availability.TUE | 5000 | write minutes, a whole number",
                "confidence.SAA-C03.1 | 9 | from 1 to 5",
                "language | English please | language",
                "examBy | 1900-01-01 | The last day for the exam is 1 January 1900: write a day from 1 January 2013 to 31 December 2100.",
            })
    void faultsStandBesideTheirFields(String field, String text, String fault) {
        String typed = text == null ? "" : text;
        Map<String, String> fields = fields(
                "target", "exam:SAA-C03",
                "hoursPerWeek", "8",
                "learner.name", "Nothing is lost",
                "unavailable.3.from", "2026-12-01",
                "held.2.exam", "CLF-C02",
                "held.2.passedOn", "2024-01-01",
                "attempts.1.exam", "SAA-C03",
                "attempts.1.takenOn", "2026-10-01");
        fields.put(field, typed);

        HttpResponse<String> answer = site.post("/plans", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Nothing is lost\"", "href=\"#" + field + "\"");
        assertThat(answer.body()).containsIgnoringCase(fault);
        if (!field.startsWith("confidence")) {
            assertThat(answer.body()).contains("id=\"" + field + "-fault\"");
            assertThat(element(field, answer.body())).contains("aria-invalid=\"true\"", "autofocus");
        }
        if (!field.equals("target") && !field.startsWith("confidence")) {
            assertThat(element(field, answer.body())).contains("value=\"" + typed + "\"");
        }
    }

    @Test
    void aFormWithoutTimeSaysHowToGiveSome() {
        HttpResponse<String> answer = site.post("/plans", fields("target", "exam:SAA-C03", "hoursPerWeek", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter your hours a week, such as 8");
    }

    @Test
    void announcesAnExamThatIsGoneAndWhatIsRecommendedInstead() {
        HttpResponse<String> answer =
                site.send(site.form("/preview", fields("target", "exam:MLS-C01", "hoursPerWeek", "8", "asked", ""))
                        .header("HX-Request", "true")
                        .header("HX-Target", "preview"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("<h2>Preview</h2>")
                .contains("MLS-C01 retired on 31 March 2026", "instead of MLS-C01")
                .contains("id=\"domains\"", "Data Preparation for ML");
    }

    @Test
    void keepsTheDomainsThatAreThere() {
        HttpResponse<String> answer = site.send(site.form(
                        "/preview",
                        fields("target", "exam:CLF-C02", "hoursPerWeek", "8", "depth", "minimal", "asked", "CLF-C02"))
                .header("HX-Request", "true")
                .header("HX-Target", "preview"));

        assertThat(answer.body()).doesNotContain("id=\"domains\"");
    }

    @Test
    void nobodyIsToldOfFieldsThatTheyHaveNotComeTo() {
        HttpResponse<String> answer = site.send(site.form("/preview", fields("target", "", "hoursPerWeek", "8"))
                .header("HX-Request", "true")
                .header("HX-Target", "preview"));

        assertThat(answer.body()).contains("Choose a role or an exam to see").doesNotContain("class=\"fault\"");
    }

    @Test
    void announcesADeadlineThatDoesNotFitWithOffersThatDo() {
        Map<String, String> fields = fields("target", "exam:SAA-C03", "hoursPerWeek", "4", "examBy", "2027-01-04");
        HttpResponse<String> answer = site.post("/preview", fields);

        assertThat(answer.body()).contains("It does not fit into your time");
        String offer = found("name=\"offer\" value=\"([^\"]+)\"", answer.body());
        fields.put("offer", offer);
        HttpResponse<String> taken = site.post("/preview", fields);
        assertThat(taken.body()).containsAnyOf("It fits: you sit SAA-C03", "It just fits");
        assertThat(taken.body()).doesNotContain("It does not fit");
        String name = offer.substring(0, offer.indexOf('='));
        assertThat(element(name, taken.body())).contains("value=\"" + offer.substring(offer.indexOf('=') + 1) + "\"");
    }

    @Test
    void anotherRowKeepsWhatWasTyped() {
        HttpResponse<String> answer = site.post(
                "/preview",
                fields("target", "", "held.0.exam", "CLF-C02", "held.0.passedOn", "2025-01-01", "add", "held"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"held.1.exam\"", "value=\"2025-01-01\"");
        assertThat(answer.body()).doesNotContain("class=\"fault\"");
    }

    @Test
    void comesBackWithWhatWasSaidOfDomainsOfAnotherExam() {
        HttpResponse<String> answer = site.post(
                "/preview", fields("target", "exam:SAA-C03", "hoursPerWeek", "8", "confidence.MLA-C02.1", "4"));

        assertThat(answer.body()).contains("<input type=\"hidden\" name=\"confidence.MLA-C02.1\" value=\"4\">");
    }

    @Test
    void startsFromSampleLearners() {
        List<String> samples = Pattern.compile("href=\"(/\\?sample=[^\"]+)\"")
                .matcher(site.get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(samples).hasSizeGreaterThan(5);
        for (String sample : samples) {
            assertThat(site.get(sample).body()).as(sample).contains("class=\"verdict");
        }
    }

    @Test
    void samplesStayAsFarAheadAsTheyWere() {
        site.turnTo(LocalDate.of(2027, 11, 22));

        assertThat(site.get("/?sample=deadline-too-near").body()).contains("value=\"2028-01-04\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void formsOfOtherSitesAreNotAnswered(String from) {
        HttpResponse<String> answer =
                site.send(site.form("/plans", fields("target", "exam:CLF-C02", "hoursPerWeek", "8"))
                        .header("Sec-Fetch-Site", from));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>", "sent by another site");
    }

    @Test
    void formsAreBounded() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            body.append("f").append(i).append("=1&");
        }
        HttpResponse<String> answer = site.send(site.request("/plans")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String element(String id, String text) {
        return found("(<[a-z]+ id=\"" + Pattern.quote(id) + "\"[^>]*>)", text);
    }
}
