package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import dev.cairn.planning.KeyText;
import dev.cairn.server.AccessSettings;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInPagesTest {
    private static final String SMALL = """
            {"target": {"exam": "CLF-C02"}, "hoursPerWeek": 8, "depth": "minimal"}""";

    @AutoClose
    private final AdvisorSite advisors = AdvisorSite.start();

    private final Site site = advisors.site();

    private HttpResponse<String> post(KeyText key, String next) {
        return site.post("/login", Map.of("key", key.value(), "next", next));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whoeverIsNotLoggedInIsLedToTheLogInAndBack() {
        String logIn = location(site.get("/cohort?behind=true"));
        assertThat(logIn).isEqualTo("/login?next=%2Fcohort%3Fbehind%3Dtrue");
        assertThat(site.get(logIn).body()).contains("name=\"next\" value=\"/cohort?behind=true\"");

        HttpResponse<String> answer = post(advisors.key("north"), "/cohort?behind=true");

        assertThat(location(answer)).isEqualTo("/cohort?behind=true");
        HttpResponse<String> cohort = advisors.get(AdvisorSite.token(answer), "/cohort?behind=true");
        assertThat(cohort.statusCode()).isEqualTo(200);
        assertThat(cohort.body()).contains("Logged in for <strong>north</strong>", "Log out");
        assertThat(location(advisors.get(AdvisorSite.token(answer), logIn))).isEqualTo("/cohort?behind=true");
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() {
        HttpResponse<String> answer = post(advisors.key("north"), "");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("cairn-login=[A-Za-z0-9_-]{43}; Path=/; Max-Age=36000; HttpOnly; SameSite=Strict");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whereABrowserCameByHttpsTheCookieGoesNoOtherWay() {
        try (AdvisorSite proxied = AdvisorSite.start(settings -> settings.withProxy(true))) {
            HttpRequest.Builder request = proxied.site()
                    .form("/login", Map.of("key", proxied.key("north").value()))
                    .header("X-Forwarded-Proto", "https");

            assertThat(proxied.site()
                            .send(request)
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .endsWith("; SameSite=Strict; Secure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "letmein", "cairn_0123456789_0123456789012345678901234567890123456789012", "<script>"})
    void aKeyThatOpensNothingIsToldBesideItsField(String key) {
        HttpResponse<String> answer = site.post("/login", Map.of("key", key, "next", "/cohort/upload"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("id=\"key-fault\"", "aria-invalid=\"true\"", "autofocus", "value=\"/cohort/upload\"")
                .doesNotContain("letmein", "<script>a", "value=\"cairn_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "/cohort.example.org",
                "/cohort?a=\r\nSet-Cookie: a=b",
                "/cohort@example.org",
                "javascript:alert(1)",
                "/login?next=/cohort",
                ""
            })
    void leadsNowhereElse(String next) {
        assertThat(location(post(advisors.key("north"), next))).isEqualTo("/cohort");
    }

    @Test
    void aKeyThatIsRevokedOpensNothingAnyMore() {
        KeyText key = advisors.key("north");
        String token = advisors.logIn(key);
        assertThat(advisors.get(token, "/cohort").statusCode()).isEqualTo(200);

        advisors.revoke(key);

        assertThat(location(advisors.get(token, "/cohort"))).startsWith("/login");
        assertThat(post(key, "").statusCode()).isEqualTo(422);
    }

    @Test
    void aCookieThatOpensNothingIsNoMistake() {
        HttpResponse<String> page = advisors.get("0123456789", "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(location(advisors.get("", "/cohort"))).startsWith("/login");
    }

    @Test
    void programsNeedTheKeyItself() {
        String token = advisors.logIn("north");

        for (String path : List.of("/api/v1/plans", "/api/v1/plans:affected")) {
            assertThat(advisors.get(token, path).statusCode()).as(path).isEqualTo(401);
        }
        HttpRequest.Builder batch = site.request("/api/v1/plans:batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(SMALL));
        assertThat(site.send(AdvisorSite.with(token, batch)).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsMadeThroughTheApiIsNotTheAdvisors() {
        String token = advisors.logIn("north");
        HttpRequest.Builder plan = site.request("/api/v1/plans")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SMALL));

        assertThat(site.send(AdvisorSite.with(token, plan)).statusCode()).isEqualTo(201);

        assertThat(advisors.get(token, "/cohort").body()).contains("There are no plans yet");
    }

    @Test
    void whatIsMadeOnThePagesIsTheAdvisors() {
        String token = advisors.logIn("north");
        HttpRequest.Builder plan =
                site.form("/plans", Map.of("target", "exam:CLF-C02", "hoursPerWeek", "8", "learner.name", "Ana"));

        assertThat(site.send(AdvisorSite.with(token, plan)).statusCode()).isEqualTo(303);

        assertThat(advisors.get(token, "/cohort").body()).contains(">Ana</a>");
    }

    @Test
    void aKeyInTheHeaderGoesBeforeTheCookie() {
        String token = advisors.logIn("north");
        HttpRequest.Builder request = AdvisorSite.with(token, site.request("/cohort"));

        assertThat(site.send(request.copy().header("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(site.send(request.header(
                                "Authorization",
                                "Bearer " + advisors.key("south").value()))
                        .body())
                .contains("Logged in for <strong>south</strong>");
    }

    @Test
    void logsOut() {
        String token = advisors.logIn("north");

        HttpResponse<String> answer = site.send(AdvisorSite.with(token, site.form("/logout", Map.of())));

        assertThat(location(answer)).isEqualTo("/login");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("cairn-login=; Path=/; Max-Age=0; HttpOnly");
        assertThat(location(advisors.get(token, "/cohort"))).startsWith("/login");
    }

    @Test
    void whoeverLogsInAnewIsNoLongerKnownAsBefore() {
        String token = advisors.logIn("north");

        HttpResponse<String> answer = site.send(AdvisorSite.with(
                token, site.form("/login", Map.of("key", advisors.key("south").value()))));

        assertThat(advisors.get(AdvisorSite.token(answer), "/cohort").body()).contains("<strong>south</strong>");
        assertThat(location(advisors.get(token, "/cohort"))).startsWith("/login");
    }

    @Test
    void aLogInEndsByItself() throws InterruptedException {
        try (AdvisorSite forgetful = AdvisorSite.start(settings -> settings.withLogIns(Duration.ofMillis(1)))) {
            String token = forgetful.logIn("north");
            Thread.sleep(5);

            assertThat(location(forgetful.get(token, "/cohort"))).startsWith("/login");
        }
    }

    @Test
    void nobodyTriesKeysByTheDozen() {
        try (AdvisorSite slow = AdvisorSite.start(settings -> settings.withRequestsPerMinute(60))) {
            for (int i = 0; i < 3; i++) {
                assertThat(slow.site().post("/login", Map.of("key", "wrong")).statusCode())
                        .isEqualTo(422);
            }
            HttpResponse<String> next = slow.site().post("/login", Map.of("key", "wrong"));

            assertThat(next.statusCode()).isEqualTo(429);
            assertThat(next.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout", "/cohort/upload", "/cohort/plans"})
    void otherSitesSendNoForms(String path) {
        String token = advisors.logIn("north");

        HttpResponse<String> answer =
                site.send(AdvisorSite.with(token, site.form(path, Map.of()).header("Sec-Fetch-Site", "cross-site")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(advisors.get(token, "/cohort").statusCode()).isEqualTo(200);
    }

    @Test
    void aScriptLeadsTheWholePageToTheLogIn() {
        HttpResponse<String> answer = site.send(site.request("/cohort").header("HX-Request", "true"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login?next=%2Fcohort");
    }

    @Test
    void whereNobodyIsAskedForAKeyTheLogInSaysSo() {
        try (Site open = Site.start()) {
            assertThat(open.get("/login").body()).contains("No key is needed here", "href=\"/cohort\"");
            assertThat(location(open.post("/login", Map.of("key", "anything")))).isEqualTo("/cohort");
            assertThat(open.get("/cohort").statusCode()).isEqualTo(200);
            assertThat(open.get("/cohort").body()).doesNotContain("Log out");
        }
    }

    @Test
    void aWorkingDayIsTheUsualTime() {
        assertThat(AccessSettings.OPEN.logIns()).isEqualTo(AccessSettings.WORKING_DAY);
    }
}
