package dev.cairn.http;

import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answers of the OpenAPI document that tell of problems: one for each set of types that share a status. */
final class ProblemAnswers {
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<ProblemType, String> meanings;
    private final Map<ProblemType, Object> examples;

    /**
     * Answers with these words and examples.
     *
     * @param meanings when a problem of this type is told
     */
    ProblemAnswers(Map<ProblemType, String> meanings, Map<ProblemType, Object> examples) {
        this.meanings = meanings;
        this.examples = examples;
    }

    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> reference(List<ProblemType> types) {
        String name = types.stream().map(ProblemAnswers::name).collect(Collectors.joining("Or"));
        components.computeIfAbsent(name, missing -> answer(types));
        return Tree.reference("responses", name);
    }

    private static String name(ProblemType type) {
        return Arrays.stream(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private Map<String, Object> answer(List<ProblemType> types) {
        String description = types.stream()
                .map(type -> type.title() + " (`" + type.uri() + "`): " + meanings.get(type) + ".")
                .collect(Collectors.joining("\n\n"));
        Map<String, Object> headers = Tree.of("X-Request-Id", Tree.reference("headers", "RequestId"));
        if (types.get(0).status() == ProblemType.BUSY.status() || types.contains(ProblemType.TOO_MANY_REQUESTS)) {
            headers.put("Retry-After", Tree.reference("headers", "RetryAfter"));
        }
        if (types.contains(ProblemType.UNAUTHORIZED)) {
            headers.put("WWW-Authenticate", Tree.reference("headers", "WwwAuthenticate"));
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        types.forEach(type -> shown.put(
                type.uri().substring(type.uri().lastIndexOf('/') + 1),
                Tree.of("summary", type.title(), "value", examples.get(type))));
        List<String> uris = types.stream().map(ProblemType::uri).toList();
        Map<String, Object> schema = Tree.of(
                "allOf",
                List.of(
                        Tree.reference("schemas", "Problem"),
                        Tree.of(
                                "properties",
                                Tree.of(
                                        "type",
                                        Tree.of("enum", uris),
                                        "status",
                                        Tree.of("const", types.get(0).status())))));
        return Tree.of(
                "description",
                description,
                "headers",
                headers,
                "content",
                Tree.of(Problem.MEDIA_TYPE, Tree.of("schema", schema, "examples", shown)));
    }

    /** What a problem document holds. */
    static Map<String, Object> schema() {
        Map<String, Object> pointer = Tree.of(
                "type",
                "string",
                "description",
                "A JSON pointer into the request, empty for the request as a whole; what begins with `?` is a parameter of the query.");
        Map<String, Object> error = Tree.of(
                "type",
                "object",
                "properties",
                Tree.of(
                        "pointer",
                        pointer,
                        "detail",
                        Tree.of("type", "string", "description", "What is wrong, and what to write instead.")),
                "required",
                List.of("pointer", "detail"),
                "additionalProperties",
                false);
        Map<String, Object> properties = Tree.of(
                "type",
                Tree.of(
                        "type",
                        "string",
                        "format",
                        "uri-reference",
                        "description",
                        "Stays as it is; rely on it rather than on the words. `about:blank` where the status says all."),
                "title",
                Tree.of("type", "string"),
                "status",
                Tree.of("type", "integer", "minimum", 400, "maximum", 599),
                "detail",
                Tree.of("type", "string"),
                "instance",
                Tree.of("type", "string", "description", "The path that was asked, if the server could read that far."),
                "errors",
                Tree.of("type", "array", "description", "All that is wrong, at once.", "items", error));
        return Tree.of(
                "type",
                "object",
                "description",
                "What went wrong, as of RFC 9457.",
                "properties",
                properties,
                "required",
                List.of("type", "title", "status", "detail", "errors"));
    }
}
