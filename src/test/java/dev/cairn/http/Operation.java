package dev.cairn.http;

import dev.cairn.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the OpenAPI document says of a method on a path. */
final class Operation {
    /** What any request may be answered with. */
    private static final List<ProblemType> ANYWHERE = List.of(
            ProblemType.MALFORMED_HTTP,
            ProblemType.URI_TOO_LONG,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.INTERNAL,
            ProblemType.BUSY);

    /** What is asked of whoever sends a request, but for those who watch the server. */
    private static final List<ProblemType> OF_CALLERS =
            List.of(ProblemType.UNAUTHORIZED, ProblemType.TOO_MANY_REQUESTS, ProblemType.STORE_UNAVAILABLE);

    private final String method;
    private final String path;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<Object> parameters = new ArrayList<>();
    private final Map<Integer, Object> answers = new TreeMap<>();
    private final Set<ProblemType> problems = EnumSet.copyOf(ANYWHERE);

    private Operation(String method, String path, String id) {
        this.method = method;
        this.path = path;
        members.put("operationId", id);
        if (!path.startsWith("/health/")) {
            problems.addAll(OF_CALLERS);
        }
    }

    static Operation get(String path, String id) {
        return new Operation("get", path, id);
    }

    static Operation post(String path, String id) {
        return new Operation("post", path, id);
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** @param summary a few words, as a heading */
    Operation says(String tag, String summary, String description) {
        members.put("tags", List.of(tag));
        members.put("summary", summary);
        members.put("description", description);
        return this;
    }

    /** Whoever asks may add what they like, against caches, say. */
    Operation takesAnyQuery() {
        members.put("x-any-query", true);
        return this;
    }

    /** A parameter, or a reference to one. */
    Operation takes(Map<String, Object> parameter) {
        parameters.add(parameter);
        return this;
    }

    Operation takesBody(String description, Map<String, Object> content) {
        members.put("requestBody", Tree.of("description", description, "required", true, "content", content));
        return this;
    }

    /** Nothing means something, too. */
    Operation mayTakeBody(String description, Map<String, Object> content) {
        members.put("requestBody", Tree.of("description", description, "content", content));
        return this;
    }

    Operation answers(int status, String description, Map<String, Object> headers, Map<String, Object> content) {
        Map<String, Object> all = Tree.join(Tree.of("X-Request-Id", Tree.reference("headers", "RequestId")), headers);
        answers.put(status, Tree.of("description", description, "headers", all, "content", content));
        return this;
    }

    Operation refuses(ProblemType... types) {
        Collections.addAll(problems, types);
        return this;
    }

    /** The operation as the document has it, with references to the answers that tell of problems. */
    Map<String, Object> tree(ProblemAnswers answersOfProblems) {
        if (!parameters.isEmpty()) {
            members.put("parameters", parameters);
        }
        Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
        problems.forEach(type -> byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>())
                .add(type));
        byStatus.forEach((status, types) -> answers.put(status, answersOfProblems.reference(types)));
        Map<String, Object> responses = new LinkedHashMap<>();
        answers.forEach((status, answer) -> responses.put(String.valueOf(status), answer));
        members.put("responses", responses);
        return members;
    }

    static Map<String, Object> parameter(
            String in, String name, boolean required, String description, Map<String, Object> schema) {
        return Tree.of("name", name, "in", in, "required", required, "description", description, "schema", schema);
    }

    /** The same content in each of these media types. */
    static Map<String, Object> content(Map<String, Object> content, String... types) {
        Map<String, Object> all = new LinkedHashMap<>();
        Arrays.stream(types).forEach(type -> all.put(type, content));
        return all;
    }
}
