package dev.cairn.http;

import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.Stage;
import dev.cairn.planning.UndecidedException;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.AccessSettings;
import dev.cairn.store.Database;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Examples for the OpenAPI document: what the server says to a sample learner and to requests that are wrong, cut where it is long. */
final class RealAnswers implements AutoCloseable {
    static final PlanId PLAN_ID = new PlanId("3q2-7wAAQkqJd0mZ1yXk5A");

    private static final String JSON = "application/json";
    private static final String PLANS = "/api/v1/plans";
    private static final String SAMPLE = "seeds/learners/new-to-aws.yaml";
    private static final String CUT = "…";
    private static final int LETTER_LINES = 5;
    private static final int LONGEST_TEXT = 300;

    /** Stands in for the number of rules. */
    private static final int RULES = 150;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The documents of a problem that no client can provoke when it likes. */
    private static final Map<ProblemType, String> OUT_OF_REACH = Map.of(
            ProblemType.REQUEST_TIMEOUT, "the request took too long to arrive: send it again",
            ProblemType.BUSY, "too many batches are running: try again in a moment");

    /** Members that hold many values of a kind by their ids. */
    private static final Set<String> BY_ID = Set.of("explanations", "topics", "resources");

    /** What every edit of a rule changes: digests, and the ids of plans that are made from them. */
    private static final Pattern REVISED = Pattern.compile("(?<=sha256:)[0-9a-f]{64}|(?<=\"id\":\")[0-9a-f]{16}(?=\")");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Served served = Served.naming(ids());
    private final String request;

    RealAnswers() throws IOException, InterruptedException {
        request = Files.readString(TestEngine.home().resolve(SAMPLE));
        taken(served.post(PLANS, "application/yaml", request));
    }

    /** Names for plans, of which the first is known. */
    static Supplier<PlanId> ids() {
        return Stream.concat(Stream.of(PLAN_ID), Stream.generate(PlanId.random()))
                .iterator()::next;
    }

    /** What the sample learner asks for. */
    Object request() {
        return YAMLMapper.builder().build().readValue(request, Object.class);
    }

    Object plan() throws IOException, InterruptedException {
        return document("/api/v1/plans/" + PLAN_ID);
    }

    /** The first lines of the plan in a form that is a text. */
    String planAs(String type) throws IOException, InterruptedException {
        List<String> lines = ask(served.request("/api/v1/plans/" + PLAN_ID).header("Accept", type))
                .lines()
                .limit(LETTER_LINES)
                .map(RealAnswers::cut)
                .toList();
        return String.join("\n", lines) + "\n" + CUT;
    }

    /** What is reported on the first session. */
    Object report() {
        return Tree.of(
                "sessions",
                List.of(Tree.of("id", "clf-c02-start-1", "state", "done", "minutes", 55, "date", "2026-11-23")),
                "mocks",
                List.of(Tree.of(
                        "exam",
                        "CLF-C02",
                        "takenOn",
                        "2026-11-23",
                        "score",
                        71,
                        "domains",
                        List.of(Tree.of("domain", 1, "score", 60)))));
    }

    Object reports() throws IOException, InterruptedException {
        String body = MAPPER.writeValueAsString(report());
        taken(served.post("/api/v1/plans/" + PLAN_ID + "/progress", JSON, body));
        return document("/api/v1/plans/" + PLAN_ID + "/progress");
    }

    /** A later day, and more time. */
    Object wish() {
        return Tree.of("asOf", "2026-11-30", "changes", Tree.of("hoursPerWeek", 6));
    }

    Object replanned() throws IOException, InterruptedException {
        String body = MAPPER.writeValueAsString(wish());
        String path = "/api/v1/plans/" + PLAN_ID + "/replan?preview=true";
        return cut(tree(taken(served.post(path, JSON, body))), "");
    }

    /** The plan has one version by then. */
    Object versionToGoBackTo() {
        return Tree.of("version", 1);
    }

    /** Goes back from a second version to the first. */
    Object reverted() throws IOException, InterruptedException {
        String plan = "/api/v1/plans/" + PLAN_ID;
        taken(served.post(plan + "/replan", JSON, MAPPER.writeValueAsString(wish())));
        String body = MAPPER.writeValueAsString(versionToGoBackTo());
        return cut(tree(taken(served.post(plan + "/revert", JSON, body))), "");
    }

    /** A good line and a bad one. */
    String lines() {
        return "{\"target\": {\"goal\": \"cloud-practitioner\"}, \"asOf\": \"2026-11-22\", \"hoursPerWeek\": 5}\n{\"target\": 1}\n";
    }

    String table() {
        return "name,goal,asOf,hoursPerWeek\nAnn,cloud-practitioner,2026-11-22,5\n";
    }

    /** The answer to {@link #lines}. */
    String answeredLines() throws IOException, InterruptedException {
        List<String> lines = ask(served.post(Served.BATCH, "application/x-ndjson", lines()))
                .lines()
                .map(RealAnswers::cut)
                .toList();
        return String.join("\n", lines);
    }

    private static String cut(String line) {
        String told = REVISED.matcher(line).replaceAll(CUT);
        return told.length() > LONGEST_TEXT ? told.substring(0, LONGEST_TEXT) + CUT : told;
    }

    /** What is at this path, cut. */
    Object document(String path) throws IOException, InterruptedException {
        return cut(tree(taken(served.request(path))), "");
    }

    /** The answer to a request that is right. */
    private String taken(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(builder.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("not an example of what works: " + answer.body());
        }
        return answer.body();
    }

    private String ask(HttpRequest.Builder builder) throws IOException, InterruptedException {
        return client.send(builder.build(), BodyHandlers.ofString()).body();
    }

    private static Map<String, Object> tree(String json) {
        return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** The first of each list, the first explanation, topic and resource, no text beyond a few lines. Digests and numbers of rules, which change with every rule, are stood in for. */
    private static Object cut(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> shorter = new LinkedHashMap<>();
            map.entrySet().stream()
                    .limit(BY_ID.contains(name) ? 1 : map.size())
                    .forEach(entry -> shorter.put(
                            entry.getKey().toString(),
                            cut(entry.getValue(), entry.getKey().toString())));
            return shorter;
        }
        if (value instanceof List<?> list) {
            return list.stream().limit(1).map(element -> cut(element, "")).toList();
        }
        if (value instanceof String text) {
            return text.startsWith("sha256:") ? "sha256:" + CUT : cut(text);
        }
        return name.equals("count") ? RULES : value;
    }

    /** A document for every type of problem. */
    Map<ProblemType, Object> problems() throws IOException, InterruptedException {
        Map<ProblemType, Object> problems = new EnumMap<>(ProblemType.class);
        OUT_OF_REACH.forEach(
                (type, detail) -> problems.put(type, Problem.of(type, detail).members(PLANS)));
        problems.put(ProblemType.MALFORMED_HTTP, said("GET /health/live HTTP/1.1\r\n\r\n"));
        problems.put(
                ProblemType.URI_TOO_LONG,
                said("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        problems.put(
                ProblemType.HEADERS_TOO_LARGE,
                said("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: " + "x".repeat(20_000)
                        + "\r\n\r\n"));
        for (HttpRequest.Builder wrong : wrongRequests()) {
            Map<String, Object> problem = tree(ask(wrong));
            problems.put(type(problem), problem);
        }
        for (RuntimeException failure : List.of(
                new IllegalStateException(), new RunawayRulesException(Stage.PATH, ""), new UndecidedException(""))) {
            try (Served failing = Served.with(() -> {
                throw failure;
            })) {
                Map<String, Object> problem = tree(ask(failing.post(PLANS, JSON, Served.SMALL)));
                problems.put(type(problem), problem);
            }
        }
        problems.putAll(refusals());
        try (PlanStore nowhere = TestStores.sqlite(Path.of("/dev/null/plans.db"));
                Served storeless = Served.over(nowhere)) {
            problems.put(
                    ProblemType.STORE_UNAVAILABLE, tree(ask(storeless.request("/api/v1/plans/" + PLAN_ID.value()))));
        }
        return problems;
    }

    /** What those hear who have no key, and who ask too often. */
    private Map<ProblemType, Object> refusals() throws IOException, InterruptedException {
        Map<ProblemType, Object> problems = new EnumMap<>(ProblemType.class);
        try (Database database = Database.at(TestStores.address())) {
            AccessSettings settings =
                    AccessSettings.OPEN.withKeys(database.keys()).withRequestsPerMinute(1);
            try (Served strict = Served.over(database.plans(), Served.settings().withAccess(settings))) {
                for (int i = 0; i < 2; i++) {
                    Map<String, Object> problem = tree(ask(strict.post(Served.BATCH, "application/x-ndjson", lines())));
                    problems.put(type(problem), problem);
                }
            }
        }
        return problems;
    }

    private static ProblemType type(Map<String, Object> problem) {
        String uri = String.valueOf(problem.get("type"));
        return List.of(ProblemType.values()).stream()
                .filter(type -> type.uri().equals(uri))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> said(String text) throws IOException {
        String answer = served.raw(text);
        return tree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private List<HttpRequest.Builder> wrongRequests() throws IOException, InterruptedException {
        ask(served.post(PLANS, JSON, Served.SMALL).header("Idempotency-Key", "7d0c6e2a-8a4e-4f0e-9a51-2f6f4b1f6c11"));
        return List.of(
                served.post(PLANS, JSON, "{\"target\": "),
                served.request("/api/v1/plan"),
                served.request("/api/v1/exams/MLA-C10"),
                served.request("/api/v1/topics/vpc.nets"),
                served.request("/api/v1/rules/LIFE-999"),
                served.request("/api/v1/plans/AAAAAAAAAAAAAAAAAAAAAA"),
                served.request("/api/v1/plans/" + PLAN_ID + "?version=99"),
                served.request(PLANS + ":batch"),
                served.request("/api/v1/rules").header("Accept", "application/xml"),
                served.post("/api/v1/plans/" + PLAN_ID + "/progress", JSON, "{}")
                        .header("If-Match", "\"1.7\""),
                served.post(PLANS, JSON, " ".repeat(1_100_000)),
                served.post(PLANS, "text/plain", "a plan, please"),
                served.post(PLANS, JSON, """
                        {"target": {"exam": "MLA-C10"}, "hoursPerWeek": 8, "start": "2026-02-30"}"""),
                served.post(PLANS, JSON, "{}").header("Idempotency-Key", "7d0c6e2a-8a4e-4f0e-9a51-2f6f4b1f6c11"));
    }

    @Override
    public void close() {
        served.close();
    }
}
