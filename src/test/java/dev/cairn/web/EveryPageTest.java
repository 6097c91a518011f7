package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.draft.Workroom;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.KeyText;
import dev.cairn.planning.PlanId;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.RegisteredRoutes;
import io.javalin.router.Endpoint;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every route of the pages with everybody who may come there. A route that is not known here makes it fail. */
class EveryPageTest {
    private static final String HEADER = "name,exam,hoursPerWeek,depth";
    private static final Pattern ID = Pattern.compile("/plans/([A-Za-z0-9_-]{22})");

    private static final AdvisorSite ADVISORS = AdvisorSite.start();
    private static final Site SITE = ADVISORS.site();

    /** By name, the cookies of those who come; one has logged in with a key that was revoked since. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static String ofNorth = "";

    @BeforeAll
    static void makePlans() {
        BROWSERS.put("north", ADVISORS.logIn("north"));
        BROWSERS.put("south", ADVISORS.logIn("south"));
        KeyText revoked = ADVISORS.key("north");
        BROWSERS.put("revoked", ADVISORS.logIn(revoked));
        ADVISORS.revoke(revoked);
        BROWSERS.put("learner", "");
        BROWSERS.put("made up", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        ADVISORS.store(BROWSERS.get("north"), HEADER, "Nora,CLF-C02,8,minimal");
        ofNorth = ID.matcher(ADVISORS.get(BROWSERS.get("north"), "/cohort").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @AfterAll
    static void close() {
        ADVISORS.close();
    }

    private static List<Endpoint> routes() {
        return RegisteredRoutes.of(
                        services -> new Web(
                                services,
                                TestEngine.home().resolve("seeds/learners"),
                                TestEngine.handbooks(),
                                Optional.of(new Workroom(Path.of("rules"), Path.of("learners"), TestWorkbench.make()))),
                        TestEngine::shared,
                        SITE.store(),
                        HttpSettings.DEFAULT)
                .stream()
                .filter(route ->
                        route.method.isHttpMethod() && !route.method.name().equals("OPTIONS"))
                .toList();
    }

    /** Whom a route is for. */
    private enum For {
        EVERYBODY,
        BEARERS_OF_THE_LINK,
        ADVISORS,
        AUTHORS
    }

    private static For whom(Endpoint route) {
        return switch (route.path) {
            case "/",
                    "/preview",
                    "/plans",
                    "/find",
                    "/static/{file}",
                    "/login",
                    "/logout",
                    "/rules",
                    "/rules/{id}",
                    "/parameters" -> For.EVERYBODY;
            case "/plans/{id}",
                    "/plans/{id}/week",
                    "/plans/{id}/weeks/{week}",
                    "/plans/{id}/sessions/{session}",
                    "/plans/{id}/mocks",
                    "/plans/{id}/exams",
                    "/plans/{id}/change",
                    "/plans/{id}/versions",
                    "/plans/{id}/revert",
                    "/plans/{id}/why/{item}",
                    "/plans/{id}/why-not",
                    "/plans/{id}/take" -> For.BEARERS_OF_THE_LINK;
            case "/cohort",
                    "/cohort/upload",
                    "/cohort/plans",
                    "/cohort/plans.zip",
                    "/cohort/table.csv",
                    "/cohort/sample.csv" -> For.ADVISORS;
            case "/rules/{id}/edit",
                    "/rules/{id}/impact",
                    "/rules/{id}/patch",
                    "/parameters/edit",
                    "/parameters/impact",
                    "/parameters/patch" -> For.AUTHORS;
            default -> throw new AssertionError(route.method + " " + route.path + " is not walked: say whom it is for");
        };
    }

    private static HttpResponse<String> send(String browser, Endpoint route, String id) {
        String path = route.path
                        .replace("{id}", id)
                        .replace("{week}", "1")
                        .replace("{session}", "clf-c02-learn-cloud-what-is-1")
                        .replace("{item}", "verdict")
                        .replace("{file}", "cairn.css")
                + (route.path.endsWith(".zip") ? "?form=json" : "");
        HttpRequest.Builder request = switch (route.method.name() + " " + route.path) {
            case "POST /cohort/upload", "POST /cohort/plans" ->
                AdvisorSite.form(SITE, path, AdvisorSite.texts("csv", HEADER + "\n,CLF-C02,8,minimal"));
            default ->
                route.method.name().equals("POST")
                        ? SITE.form(path, Map.of())
                        : SITE.request(path).method(route.method.name(), BodyPublishers.noBody());
        };
        return SITE.send(AdvisorSite.with(BROWSERS.getOrDefault(browser, ""), request));
    }

    @Test
    void everyRouteKnowsWhomItIsFor() {
        assertThat(routes().stream().map(EveryPageTest::whom).distinct()).containsExactlyInAnyOrder(For.values());
    }

    @Test
    void onlyWhoeverIsLoggedInComesToThePagesOfAdvisors() {
        for (Endpoint route : routes()) {
            if (whom(route) == For.ADVISORS) {
                for (String browser : BROWSERS.keySet()) {
                    HttpResponse<String> answer = send(browser, route, ofNorth);
                    String what = browser + ", " + route.method + " " + route.path;
                    String address = answer.headers().firstValue("Location").orElse("");
                    if (browser.equals("north") || browser.equals("south")) {
                        assertThat(answer.statusCode()).as(what).isIn(200, 303);
                        assertThat(address).as(what).doesNotStartWith("/login");
                    } else {
                        assertThat(answer.statusCode()).as(what).isEqualTo(303);
                        assertThat(address).as(what).startsWith("/login?next=%2Fcohort");
                    }
                    if (!browser.equals("north")) {
                        assertThat(answer.body()).as(what).doesNotContain("Nora", ofNorth);
                    }
                }
            }
        }
    }

    @Test
    void thePagesOfAPlanAreForWhoeverHasItsLinkAndNobodyElse() {
        String notThere = PlanId.random().get().value();
        for (Endpoint route : routes()) {
            if (whom(route) == For.BEARERS_OF_THE_LINK) {
                for (String browser : BROWSERS.keySet()) {
                    String what = browser + ", " + route.method + " " + route.path;
                    assertThat(send(browser, route, notThere).statusCode())
                            .as(what)
                            .isEqualTo(404);
                    assertThat(send(browser, route, ofNorth).statusCode())
                            .as(what)
                            .isEqualTo(send("learner", route, ofNorth).statusCode())
                            .isNotIn(401, 403);
                }
            }
        }
    }

    @Test
    void pagesOfAuthorsAreNotThereUnlessTheServerIsForThem() {
        for (Endpoint route : routes()) {
            if (whom(route) == For.AUTHORS) {
                for (String browser : BROWSERS.keySet()) {
                    assertThat(send(browser, route, "FIT-009").statusCode())
                            .as(browser + ", " + route.method + " " + route.path)
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void nobodyIsRefusedWhatIsForEverybody() {
        for (Endpoint route : routes()) {
            if (whom(route) == For.EVERYBODY) {
                for (String browser : List.of("revoked", "learner", "made up")) {
                    assertThat(send(browser, route, ofNorth).statusCode())
                            .as(browser + ", " + route.method + " " + route.path)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                }
            }
        }
    }
}
