package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.PlanForm;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.planning.ApiKey;
import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.KeyText;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.server.AccessSettings;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.RegisteredRoutes;
import dev.cairn.store.Database;
import dev.cairn.store.JdbiPlanStore;
import io.javalin.router.Endpoint;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks every caller, plan and method that there is, and tells who gets what. A route of plans that is not walked makes it fail. */
class EveryCallerTest {
    private static final String PLANS = Api.ROOT + "/plans";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    /** Of headers, those that differ from request to request. */
    private static final List<String> OF_THE_MOMENT = List.of("date", "x-request-id");

    private static final String ADDRESS = TestStores.address();
    private static final Database DATABASE = Database.at(ADDRESS);
    private static final PlanStore STORE = DATABASE.plans();
    private static final Served SERVED = Served.over(STORE, settings());

    private static final String NORTH = "north";
    private static final String SOUTH = "south";

    /** By name, the headers of those who call. */
    private static final Map<String, List<String>> CALLERS = callers();

    /** By owner, a plan; one of them is not there. */
    private static final Map<String, String> OWNED = new LinkedHashMap<>();

    private static final String NOT_THERE = PlanId.random().get().value();

    private static HttpSettings settings() {
        return Served.settings().withAccess(AccessSettings.OPEN.withKeys(DATABASE.keys()));
    }

    private static Map<String, List<String>> callers() {
        Map<String, List<String>> callers = new LinkedHashMap<>();
        callers.put("learner", List.of());
        callers.put("north", bearer(key(NORTH).value()));
        callers.put("north, another key", bearer(key(NORTH).value()));
        callers.put("south", bearer(key(SOUTH).value()));
        KeyText revoked = key(NORTH);
        DATABASE.keys().revoke(revoked.id(), Instant.EPOCH);
        callers.put("revoked key", bearer(revoked.value()));
        callers.put("unknown key", bearer(KeyText.random().get().value()));
        callers.put("no key", bearer("letmein"));
        callers.put("nothing", List.of("Authorization", ""));
        callers.put("password", List.of("Authorization", "Basic bm9ydGg6bm9ydGg="));
        return callers;
    }

    private static List<String> bearer(String key) {
        return List.of("Authorization", "Bearer " + key);
    }

    private static KeyText key(String organisation) {
        KeyText text = KeyText.random().get();
        ApiKeys keys = DATABASE.keys();
        keys.add(new ApiKey(text.id(), organisation, "", Instant.EPOCH, Optional.empty()), text.hash());
        return text;
    }

    @BeforeAll
    static void makePlans() throws Exception {
        OWNED.put("", created("learner"));
        OWNED.put(NORTH, created("north"));
        OWNED.put(SOUTH, created("south"));
    }

    private static String created(String caller) throws Exception {
        HttpResponse<String> created = send(caller, SERVED.post(PLANS, JSON, Served.SMALL));
        assertThat(created.statusCode()).isEqualTo(201);
        return Served.json(created).path("id").stringValue();
    }

    @AfterAll
    static void close() {
        SERVED.close();
        DATABASE.close();
    }

    private static HttpResponse<String> send(String caller, HttpRequest.Builder request) throws Exception {
        List<String> headers = CALLERS.getOrDefault(caller, List.of());
        return SERVED.send(headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new)));
    }

    /** Every route of plans that is registered, but for OPTIONS, which tells of paths and not of plans. */
    private static List<Endpoint> routes() {
        return RegisteredRoutes.of(Api::new, TestEngine::shared, STORE, Served.settings()).stream()
                .filter(route ->
                        route.method.isHttpMethod() && !route.method.name().equals("OPTIONS"))
                .filter(route -> route.path.startsWith(PLANS))
                .toList();
    }

    private static boolean isOfOnePlan(Endpoint route) {
        return route.path.startsWith(PLANS + "/{id}");
    }

    /** What to send to a route, in every form that the answer may take. */
    private static List<HttpRequest.Builder> requests(Endpoint route, String id) {
        String path = route.path.replace("{id}", id);
        return switch (route.method.name() + " " + route.path.substring(PLANS.length())) {
            case "GET /{id}", "HEAD /{id}" -> inEveryForm(route.method.name(), path);
            case "GET ",
                    "HEAD ",
                    "GET :affected",
                    "HEAD :affected",
                    "GET /{id}/progress",
                    "HEAD /{id}/progress",
                    "GET /{id}/versions",
                    "HEAD /{id}/versions" -> List.of(plain(route.method.name(), path));
            case "POST /{id}/replan" -> List.of(SERVED.post(path + "?preview=true", JSON, "{}"));
            case "POST /{id}/revert" -> List.of(SERVED.post(path, JSON, "{\"version\": 1}"));
            case "POST /{id}/progress" -> List.of(SERVED.post(path, JSON, """
                        {"sessions": [{"id": "clf-c02-start-1", "locked": true}]}"""));
            case "POST :batch" -> List.of(SERVED.post(path, NDJSON, Served.SMALL));
            default ->
                throw new AssertionError(route.method + " " + route.path + " is not walked: add a request for it");
        };
    }

    private static HttpRequest.Builder plain(String method, String path) {
        return SERVED.request(path).method(method, BodyPublishers.noBody());
    }

    private static List<HttpRequest.Builder> inEveryForm(String method, String path) {
        List<HttpRequest.Builder> requests = new ArrayList<>();
        requests.add(plain(method, path));
        for (PlanForm form : PlanForm.values()) {
            // One that takes seconds to write need not be asked for in every way.
            boolean isSlow = form == PlanForm.PDF;
            if (!isSlow || method.equals("GET")) {
                requests.add(plain(method, path + "." + form.suffix()));
            }
            if (!isSlow) {
                requests.add(plain(method, path).header("Accept", form.mediaType()));
            }
        }
        return requests;
    }

    @Test
    void advisorsReachThePlansOfTheirOrganisationAndLearnersThoseWhoseLinkTheyHave() throws Exception {
        for (Endpoint route : routes()) {
            if (isOfOnePlan(route)) {
                walk(route);
            }
        }
        assertThat(Served.json(SERVED.get(PLANS + "/" + OWNED.get("") + "/progress"))
                        .path("sequence")
                        .intValue())
                .as("reports by the learner")
                .isEqualTo(1);
        assertThat(Served.json(SERVED.get(PLANS + "/" + OWNED.get(NORTH) + "/progress"))
                        .path("sequence")
                        .intValue())
                .as("reports by the learner and with two keys")
                .isEqualTo(3);
        assertThat(Served.json(SERVED.get(PLANS + "/" + OWNED.get(SOUTH) + "/progress"))
                        .path("sequence")
                        .intValue())
                .as("reports by the learner and with a key")
                .isEqualTo(2);
    }

    private static void walk(Endpoint route) throws Exception {
        for (String caller : CALLERS.keySet()) {
            List<HttpRequest.Builder> ofNone = requests(route, NOT_THERE);
            for (int i = 0; i < ofNone.size(); i++) {
                Seen none = Seen.of(send(caller, ofNone.get(i)), NOT_THERE);
                assertThat(none.status())
                        .as("%s %s %s", caller, route.method, route.path)
                        .isEqualTo(isKnown(caller) ? 404 : 401);
                for (Map.Entry<String, String> plan : OWNED.entrySet()) {
                    HttpRequest.Builder request =
                            requests(route, plan.getValue()).get(i);
                    Seen seen = Seen.of(send(caller, request), plan.getValue());
                    String what = "%s, plan of '%s', %s"
                            .formatted(caller, plan.getKey(), request.copy().build());
                    if (reaches(caller, plan.getKey())) {
                        assertThat(seen.status()).as(what).isEqualTo(200);
                    } else {
                        assertThat(seen).as(what).isEqualTo(none);
                    }
                }
            }
        }
    }

    private static boolean isKnown(String caller) {
        return List.of("learner", "north", "north, another key", "south").contains(caller);
    }

    private static boolean reaches(String caller, String owner) {
        return switch (caller) {
            case "learner" -> true;
            case "north", "north, another key" -> owner.equals(NORTH);
            case "south" -> owner.equals(SOUTH);
            default -> false;
        };
    }

    @Test
    void onlyAdvisorsAskForMany() throws Exception {
        int walked = 0;
        for (Endpoint route : routes()) {
            if (isOfOnePlan(route) || (route.method.name() + route.path).equals("POST" + PLANS)) {
                continue;
            }
            for (String caller : CALLERS.keySet()) {
                for (HttpRequest.Builder request : requests(route, NOT_THERE)) {
                    HttpResponse<String> answer = send(caller, request);
                    boolean isAdvisor = isKnown(caller) && !caller.equals("learner");
                    assertThat(answer.statusCode())
                            .as("%s, %s", caller, answer.request())
                            .isEqualTo(isAdvisor ? 200 : 401);
                    OWNED.forEach((owner, id) -> {
                        if (!isAdvisor || !reaches(caller, owner)) {
                            assertThat(answer.body())
                                    .as("%s, %s", caller, answer.request())
                                    .doesNotContain(id);
                        }
                    });
                    walked++;
                }
            }
        }
        assertThat(walked).isGreaterThanOrEqualTo(CALLERS.size());
    }

    @Test
    void listsHoldThePlansOfOnesOwnOrganisation() throws Exception {
        assertThat(listed("north")).containsExactly(OWNED.get(NORTH));
        assertThat(listed("north, another key")).containsExactly(OWNED.get(NORTH));
        assertThat(listed("south")).containsExactly(OWNED.get(SOUTH));
    }

    private static List<String> listed(String caller) throws Exception {
        return Served.json(send(caller, SERVED.request(PLANS)))
                .path("plans")
                .valueStream()
                .map(plan -> plan.path("id").stringValue())
                .toList();
    }

    @Test
    void onlyPlansOfOnesOwnOrganisationAreReviewed() throws Exception {
        String path = PLANS + ":affected";
        assertThat(Served.json(send("north", SERVED.request(path)))
                        .path("reviewed")
                        .intValue())
                .isZero();

        makeLookOlder();

        assertThat(Served.json(send("north", SERVED.request(path)))
                        .path("reviewed")
                        .intValue())
                .isEqualTo(1);
    }

    /** As if other rules had made all plans. */
    private static void makeLookOlder() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ADDRESS);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE plan_version SET rules = 'sha256:older'");
            assertThat(statement.executeUpdate("UPDATE plan_summary SET rules = 'sha256:older'"))
                    .isEqualTo(OWNED.size());
        }
    }

    @Test
    void whoeverHasAKeyThatOpensNothingIsRefusedEverythingButHealth() throws Exception {
        for (String caller : CALLERS.keySet()) {
            if (!isKnown(caller)) {
                assertRefused(send(caller, SERVED.post(PLANS, JSON, Served.SMALL)));
                assertRefused(send(caller, SERVED.post(Served.PLANS, JSON, Served.SMALL)));
                assertRefused(send(caller, SERVED.request(Api.ROOT + "/rules")));
                assertRefused(send(caller, SERVED.request("/nothing")));
                assertThat(send(caller, SERVED.request("/health/ready")).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        HttpProblemsTest.assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void whoeverHasNoKeyIsToldThatThereAreSome() throws Exception {
        HttpResponse<String> answer = send("learner", SERVED.post(Served.BATCH, NDJSON, Served.SMALL));

        HttpProblemsTest.assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aKeyOpensNothingAnyMoreOnceItIsRevoked() throws Exception {
        KeyText text = key(NORTH);
        String path = PLANS + "/" + OWNED.get(NORTH);
        String header = "bearer " + text.value();
        assertThat(SERVED.send(SERVED.request(path).header("Authorization", header))
                        .statusCode())
                .isEqualTo(200);

        DATABASE.keys().revoke(text.id(), Instant.EPOCH);

        assertThat(SERVED.send(SERVED.request(path).header("Authorization", header))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutAuthNobodyAsksForKeys() throws Exception {
        try (Served open = Served.over(JdbiPlanStore.at(ADDRESS))) {
            for (String caller : CALLERS.keySet()) {
                for (String id : OWNED.values()) {
                    List<String> headers = CALLERS.get(caller);
                    HttpRequest.Builder request = open.request(PLANS + "/" + id);
                    if (!headers.isEmpty()) {
                        request.headers(headers.toArray(String[]::new));
                    }
                    assertThat(open.send(request).statusCode()).as(caller).isEqualTo(200);
                }
            }
        }
    }

    /** What a client can tell from an answer, whatever it asked for. */
    private record Seen(int status, String body, Map<String, List<String>> headers) {
        static Seen of(HttpResponse<String> answer, String id) {
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeAll(OF_THE_MOMENT);
            return new Seen(answer.statusCode(), answer.body().replace(id, "{id}"), headers);
        }
    }
}
