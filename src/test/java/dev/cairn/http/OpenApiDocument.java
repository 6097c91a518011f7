package dev.cairn.http;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.ExamView;
import dev.cairn.planning.RuleInfo;
import dev.cairn.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the OpenAPI document together, from the code and from what a running server says. */
final class OpenApiDocument {
    private static final Map<Class<?>, String> NAMES = Map.of(
            ExamView.class, "Exam",
            RuleInfo.class, "Rule",
            HealthResource.Rules.class, "RulesInUse",
            HealthResource.Store.class, "StoreState",
            RulesResource.Revision.class, "RulesRevision");

    private static final Map<String, Object> DIGEST = Tree.of("pattern", "^sha256:");

    /** What the types of these components do not tell. */
    private static final Map<String, Map<String, Object>> EXCEPTIONS = Map.ofEntries(
            Map.entry("Plan.request", Tree.reference("schemas", "PlanRequest")),
            Map.entry("Plan.version", Tree.of("minimum", 1)),
            Map.entry("PlanRevision.rules", DIGEST),
            Map.entry("PlanRevision.catalogue", DIGEST),
            Map.entry("PlanRevision.parameters", DIGEST),
            Map.entry("RulesRevision.rules", DIGEST),
            Map.entry("RulesRevision.parameters", DIGEST),
            Map.entry("ExamList.revision", DIGEST),
            Map.entry("RulesInUse.revision", DIGEST),
            Map.entry("Report.recordedAt", Tree.of("format", "date-time")),
            Map.entry("PlanVersionsEntry.createdAt", Tree.of("format", "date-time")),
            Map.entry("PlanVersionsEntry.version", Tree.of("minimum", 1)),
            Map.entry("PlanEntry.updatedAt", Tree.of("format", "date-time")),
            Map.entry("Link.url", Tree.of("format", "uri")));

    private OpenApiDocument() {}

    static Map<String, Object> made() throws IOException, InterruptedException {
        RecordSchemas schemas = new RecordSchemas(NAMES, EXCEPTIONS);
        RequestSchemas.addTo(schemas);
        schemas.add("Problem", ProblemAnswers.schema());
        try (RealAnswers real = new RealAnswers()) {
            Object plan = real.plan();
            List<Operation> operations = new ApiOperations(schemas, real).all();
            ProblemAnswers problems = new ProblemAnswers(meanings(), real.problems());
            Map<String, Object> paths = new LinkedHashMap<>();
            for (Operation operation : operations) {
                methods(paths, operation.path()).put(operation.method(), operation.tree(problems));
            }
            return Tree.of(
                    "openapi",
                    "3.1.0",
                    "info",
                    info(),
                    "security",
                    List.of(Map.of(), Tree.of("apiKey", List.of())),
                    "servers",
                    List.of(Tree.of("url", "/", "description", "The server that gave you this document.")),
                    "tags",
                    tags(),
                    "paths",
                    paths,
                    "components",
                    Tree.of(
                            "securitySchemes",
                            Tree.of(
                                    "apiKey",
                                    Tree.of(
                                            "type",
                                            "http",
                                            "scheme",
                                            "bearer",
                                            "description",
                                            "The key of an advisor. Where no keys are asked, none is needed; where they are, whoever sends none reaches the "
                                                    + "plans whose links they have, and cannot ask for many.")),
                            "schemas",
                            schemas.components(),
                            "parameters",
                            parameters(),
                            "headers",
                            headers(),
                            "responses",
                            problems.components(),
                            "examples",
                            Tree.of(
                                    "Plan",
                                    Tree.of(
                                            "summary",
                                            "The plan of the sample learner new-to-aws, one of each kind",
                                            "value",
                                            plan))));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> methods(Map<String, Object> paths, String path) {
        return (Map<String, Object>) paths.computeIfAbsent(path, missing -> new TreeMap<String, Object>());
    }

    private static Map<String, Object> info() {
        String types = Arrays.stream(ProblemType.values())
                .map(type -> "`" + type.uri() + "` (" + type.status() + ")")
                .collect(Collectors.joining(", "));
        return Tree.of(
                "title",
                "Cairn",
                "version",
                "1",
                "summary",
                "Study plans for AWS certifications, decided by rules",
                "description",
                "Money is in USD, durations are in minutes, days are ISO 8601, codes of exams are in upper case and are understood in any. "
                        + "Where there is a GET there is a HEAD, and OPTIONS says what a path takes.\n\n"
                        + "Whatever goes wrong is told as a problem document of RFC 9457, whose types are " + types
                        + ". Not found are paths that this document does not have; the method is not allowed that it does not have for a path. "
                        + "What HTTP knows beyond these (417, 426, 505) has the type `about:blank`.",
                "contact",
                Tree.of("name", "The maintainers of Cairn"),
                "license",
                Tree.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    private static List<Object> tags() {
        return List.of(
                tag(ApiOperations.PLANS, "Requests and their plans."),
                tag(ApiOperations.PROGRESS, "How plans are going."),
                tag(ApiOperations.CATALOGUE, "What AWS publishes on its exams."),
                tag(ApiOperations.RULES, "What plans are made by."),
                tag(ApiOperations.SERVER, "For whoever runs the server, or writes programs for it."));
    }

    private static Map<String, Object> tag(String name, String description) {
        return Tree.of("name", name, "description", description);
    }

    private static Map<String, Object> parameters() {
        return Tree.of(
                "AsOf",
                Operation.parameter(
                        "query",
                        "asOf",
                        false,
                        "The day to look at the catalogue on; today by default.",
                        Tree.of("type", "string", "format", "date")),
                "IdempotencyKey",
                Operation.parameter(
                        "header",
                        RequestKeys.HEADER,
                        false,
                        "Makes it safe to send the request again: the same key with the same body gets the plan that was stored the first time. "
                                + "Without an API key it has to be as hard to guess as the id of a plan.",
                        Tree.of("type", "string", "pattern", "^[!-~]{1,200}$")),
                "IfMatch",
                Operation.parameter(
                        "header",
                        "If-Match",
                        false,
                        "The `ETag` of the plan as the client saw it: if it has changed since, nothing is done. Without it, the report is held "
                                + "against the plan as it stands.",
                        Tree.of("type", "string", "examples", List.of("\"1.0\""))),
                "Language",
                Operation.parameter(
                        "query",
                        "language",
                        false,
                        "The language to sit the exam in: an exam may end later in one than in another.",
                        Tree.of(
                                "type",
                                "string",
                                "pattern",
                                "^[A-Za-z]{2}(-[A-Za-z0-9]{2,8}){0,3}$",
                                "default",
                                "en")));
    }

    private static Map<String, Object> headers() {
        return Tree.of(
                "ContentDisposition",
                header(
                        true,
                        "A name for whoever keeps the plan as a file.",
                        "inline; filename=\"study-plan-clf-c02.json\""),
                "ETag",
                header(
                        true,
                        "Where the plan stands: its version, a point, and the number of the latest report.",
                        "\"1.0\""),
                "FileTag",
                header(true, "Of this very text; send it as `If-None-Match`.", "\"0123456789abcdef\""),
                "Location",
                header(true, "The path of the plan.", "/api/v1/plans/" + RealAnswers.PLAN_ID),
                "RequestId",
                header(
                        true,
                        "Stands in the log, too. What the client sends under this name is kept, if it is fit.",
                        "7d0c6e2a-8a4e-4f0e-9a51-2f6f4b1f6c11"),
                "Link",
                header(false, "Where the next part is, if there is one.", "</api/v1/plans?page=2>; rel=\"next\""),
                "WwwAuthenticate",
                header(true, "What to send a key as.", "Bearer"),
                "RetryAfter",
                Tree.of(
                        "description",
                        "Seconds to wait before trying again.",
                        "required",
                        true,
                        "schema",
                        Tree.of("type", "integer", "minimum", 0),
                        "example",
                        5));
    }

    private static Map<String, Object> header(boolean required, String description, String example) {
        return Tree.of(
                "description",
                description,
                "required",
                required,
                "schema",
                Tree.of("type", "string"),
                "example",
                example);
    }

    /** When a problem of each type is told: from docs/http-api.md, which another test holds to the types. */
    private static Map<ProblemType, String> meanings() throws IOException {
        String text = Files.readString(TestEngine.home().resolve("docs/http-api.md"));
        Map<ProblemType, String> meanings = new LinkedHashMap<>();
        for (ProblemType type : ProblemType.values()) {
            Matcher row = Pattern.compile("\\| `" + type.uri() + "` \\| \\d+ \\| (.*) \\|")
                    .matcher(text);
            meanings.put(type, row.find() ? row.group(1) : type.title());
        }
        return meanings;
    }
}
