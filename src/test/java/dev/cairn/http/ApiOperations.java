package dev.cairn.http;

import static dev.cairn.problem.ProblemType.INVALID_REQUEST;
import static dev.cairn.problem.ProblemType.KEY_REUSED;
import static dev.cairn.problem.ProblemType.MALFORMED_REQUEST;
import static dev.cairn.problem.ProblemType.NOT_ACCEPTABLE;
import static dev.cairn.problem.ProblemType.NOT_FOUND;
import static dev.cairn.problem.ProblemType.PRECONDITION_FAILED;
import static dev.cairn.problem.ProblemType.REQUEST_TIMEOUT;
import static dev.cairn.problem.ProblemType.RULES_RUNAWAY;
import static dev.cairn.problem.ProblemType.RULES_UNDECIDED;
import static dev.cairn.problem.ProblemType.STORE_UNAVAILABLE;
import static dev.cairn.problem.ProblemType.TOO_LARGE;
import static dev.cairn.problem.ProblemType.UNKNOWN_EXAM;
import static dev.cairn.problem.ProblemType.UNKNOWN_PLAN;
import static dev.cairn.problem.ProblemType.UNKNOWN_RULE;
import static dev.cairn.problem.ProblemType.UNKNOWN_TOPIC;
import static dev.cairn.problem.ProblemType.UNKNOWN_VERSION;
import static dev.cairn.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import dev.cairn.export.PlanForm;
import dev.cairn.intake.Limits;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Replan;
import dev.cairn.planning.ExamView;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.SyllabusView;
import dev.cairn.planning.TopicView;
import dev.cairn.problem.ProblemType;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All operations of the API, in the order in which one reads of them. */
final class ApiOperations {
    static final String PLANS = "Plans";
    static final String PROGRESS = "Progress";
    static final String CATALOGUE = "Catalogue";
    static final String RULES = "Rules";
    static final String SERVER = "Server";

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final Map<String, Object> NO_HEADERS = Map.of();
    private static final ProblemType[] PLANNING = {
        MALFORMED_REQUEST,
        NOT_ACCEPTABLE,
        REQUEST_TIMEOUT,
        TOO_LARGE,
        UNSUPPORTED_MEDIA_TYPE,
        INVALID_REQUEST,
        RULES_RUNAWAY,
        RULES_UNDECIDED
    };

    private final RecordSchemas schemas;
    private final RealAnswers real;

    ApiOperations(RecordSchemas schemas, RealAnswers real) {
        this.schemas = schemas;
        this.real = real;
    }

    List<Operation> all() throws IOException, InterruptedException {
        return List.of(
                createPlan(),
                listPlans(),
                showPlan(),
                planMany(),
                affectedPlans(),
                reportProgress(),
                listProgress(),
                replan(),
                revert(),
                listVersions(),
                listExams(),
                showExam(),
                showSyllabus(),
                showTopic(),
                listRules(),
                showRule(),
                live(),
                ready(),
                metrics(),
                document(),
                docsPage(),
                docsFile());
    }

    private Operation createPlan() throws IOException, InterruptedException {
        return Operation.post("/api/v1/plans", "createPlan")
                .says(
                        PLANS,
                        "Makes a plan",
                        "A request becomes its plan, which is stored unless `store` is `false`. The plan comes in the form that `Accept` names. "
                                + "The same request to the same rules, parameters and catalogue gives the same plan, byte for byte.")
                .takes(Operation.parameter(
                        "query",
                        "store",
                        false,
                        "Whether to keep the plan.",
                        Tree.of("type", "boolean", "default", true)))
                .takes(expand())
                .takes(Tree.reference("parameters", "IdempotencyKey"))
                .takesBody("What the learner says.", requestForms())
                .answers(200, "The plan, not stored.", Tree.of("Content-Disposition", file()), planForms())
                .answers(
                        201,
                        "The plan, on the disk.",
                        Tree.of(
                                "Location",
                                Tree.reference("headers", "Location"),
                                "ETag",
                                tag(),
                                "Content-Disposition",
                                file()),
                        planForms())
                .refuses(PLANNING)
                .refuses(KEY_REUSED, STORE_UNAVAILABLE);
    }

    private Operation showPlan() throws IOException, InterruptedException {
        String suffixes = Arrays.stream(PlanForm.values())
                .map(form -> "`." + form.suffix() + "`")
                .collect(Collectors.joining(", "));
        return Operation.get("/api/v1/plans/{id}", "showPlan")
                .says(
                        PLANS,
                        "A stored plan as it stands",
                        "The plan with all that was reported on it, in the form that `Accept` names, or that a suffix behind the id asks for: "
                                + suffixes + ". With `version`, that version as it was made.")
                .takes(planId("^[^/]+$", "The id of the plan, with or without a suffix. Treat it like a password."))
                .takes(expand())
                .takes(filter(
                        "version",
                        "A version of the plan, as it was made.",
                        Tree.of("type", "integer", "minimum", 1, "maximum", VersionsResource.LAST_VERSION)))
                .answers(200, "The plan.", Tree.of("ETag", tag(), "Content-Disposition", file()), planForms())
                .refuses(NOT_FOUND, UNKNOWN_PLAN, UNKNOWN_VERSION, NOT_ACCEPTABLE, INVALID_REQUEST, STORE_UNAVAILABLE);
    }

    private Operation listPlans() throws IOException, InterruptedException {
        return Operation.get("/api/v1/plans", "listPlans")
                .says(
                        PLANS,
                        "A list of the stored plans",
                        "The plans of the organisation, by the day of their next exam, those for which all of the filters hold. Page by page: follow `next`.")
                .takes(filter("exam", "An exam of the path, by its code.", Tree.of("type", "string")))
                .takes(filter("status", "How far the learner has come.", schemas.of(PlanStatus.class)))
                .takes(filter("verdict", "How well the plan fits.", schemas.of(Verdict.class)))
                .takes(filter("behind", "Whether the learner is behind today.", Tree.of("type", "boolean")))
                .takes(filter(
                        "examWithin",
                        "An exam that is not passed falls on today or one of so many days after it; the one of `exam`, if that is given.",
                        Tree.of("type", "integer", "minimum", 0, "maximum", PlanFilter.MOST_DAYS)))
                .takes(filter(
                        "advisory",
                        "The code of an advisory of the plan; on the exam of `exam`, if that is given.",
                        Tree.of("type", "string")))
                .takes(filter(
                        "learner",
                        "A part of the learner's name, in any case and with any accents.",
                        Tree.of("type", "string", "maxLength", Limits.WORDS)))
                .takes(filter(
                        "page", "Which page, from 1.", Tree.of("type", "integer", "minimum", 1, "maximum", 1_000_000)))
                .takes(size(200, 50))
                .takes(after())
                .answers(
                        200,
                        "A page of the list.",
                        Tree.of("Link", Tree.reference("headers", "Link")),
                        json(PlanListResource.PlanList.class, real.document("/api/v1/plans")))
                .refuses(NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation affectedPlans() throws IOException, InterruptedException {
        return Operation.get("/api/v1/plans:affected", "listAffectedPlans")
                .says(
                        PLANS,
                        "Who is touched by a change of rules or catalogue",
                        "The stored plans that would be made otherwise now, what would change, and which miss a cut-off. Part by part: follow `next`.")
                .takes(size(100, 20))
                .takes(after())
                .answers(
                        200,
                        "A part of the plans.",
                        Tree.of("Link", Tree.reference("headers", "Link")),
                        json(AffectedResource.AffectedPlans.class, real.document("/api/v1/plans:affected")))
                .refuses(NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private static Map<String, Object> filter(String name, String description, Map<String, Object> schema) {
        return Operation.parameter("query", name, false, description, schema);
    }

    private static Map<String, Object> size(int most, int usual) {
        return filter(
                "size",
                "How many plans at most.",
                Tree.of("type", "integer", "minimum", 1, "maximum", most, "default", usual));
    }

    private static Map<String, Object> after() {
        return filter("after", "Behind which plan to go on, as `next` has it.", Tree.of("type", "string"));
    }

    private Operation planMany() throws IOException, InterruptedException {
        Map<String, Object> lines = Tree.of(
                "type",
                "string",
                "description",
                "A JSON document a line, each as `x-lines` has it.",
                "x-lines",
                Tree.reference("schemas", "BatchAnswer"));
        schemas.add(
                "BatchAnswer",
                Tree.of(
                        "description",
                        "The answer to a line of a batch.",
                        "oneOf",
                        List.of(schemas.of(Plan.class), Tree.reference("schemas", "LineProblem"))));
        schemas.add(
                "LineProblem",
                Tree.of(
                        "description",
                        "What is wrong with a line of a batch; in the last line, without a number, with the batch as a whole.",
                        "allOf",
                        List.of(
                                Tree.reference("schemas", "Problem"),
                                Tree.of("properties", Tree.of("line", Tree.of("type", "integer", "minimum", 1))))));
        return Operation.post("/api/v1/plans:batch", "planMany")
                .says(
                        PLANS,
                        "Makes many plans, which are not stored",
                        "A request a line, or a row of a table; for each, a line with its plan or its problem, in order, sent while the batch is still "
                                + "read. One bad line does not stop the others. Each line may be up to 1 MiB long; a batch has bounds of its own.")
                .takesBody(
                        "Requests in JSON, one a line, or a table with a learner a row.",
                        Tree.of(
                                NDJSON,
                                Tree.of("schema", Tree.of("type", "string"), "example", real.lines()),
                                CSV,
                                Tree.of("schema", Tree.of("type", "string"), "example", real.table())))
                .answers(
                        200,
                        "A line for each line. If the batch itself breaks off, the last line says so.",
                        NO_HEADERS,
                        Tree.of(NDJSON, Tree.of("schema", lines, "example", real.answeredLines())))
                .refuses(
                        NOT_ACCEPTABLE,
                        REQUEST_TIMEOUT,
                        TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INVALID_REQUEST,
                        MALFORMED_REQUEST);
    }

    private Operation reportProgress() throws IOException, InterruptedException {
        return Operation.post("/api/v1/plans/{id}/progress", "reportProgress")
                .says(
                        PROGRESS,
                        "Reports how it goes",
                        "Sessions that were done, missed, moved or locked, mock exams and exams. Either all of a report is taken or none. "
                                + "The answer is the plan as it then stands; nothing is planned anew by that.")
                .takes(planId("^[^/]+$", "The id of the plan."))
                .takes(Tree.reference("parameters", "IfMatch"))
                .takesBody(
                        "What to report.",
                        Tree.of(
                                JSON,
                                Tree.of(
                                        "schema",
                                        Tree.reference("schemas", "ProgressReport"),
                                        "example",
                                        real.report())))
                .answers(
                        200,
                        "The plan as it now stands.",
                        Tree.of("ETag", tag(), "Content-Disposition", file()),
                        planForms())
                .refuses(
                        UNKNOWN_PLAN,
                        MALFORMED_REQUEST,
                        NOT_ACCEPTABLE,
                        REQUEST_TIMEOUT,
                        PRECONDITION_FAILED,
                        TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INVALID_REQUEST,
                        STORE_UNAVAILABLE);
    }

    private Operation listProgress() throws IOException, InterruptedException {
        return Operation.get("/api/v1/plans/{id}/progress", "listProgress")
                .says(PROGRESS, "All that was reported on a plan", "The reports in the order in which they came.")
                .takes(planId("^[^/]+$", "The id of the plan."))
                .answers(
                        200,
                        "The reports.",
                        Tree.of("ETag", tag()),
                        json(ProgressResource.Reports.class, real.reports()))
                .refuses(UNKNOWN_PLAN, NOT_ACCEPTABLE, INVALID_REQUEST, STORE_UNAVAILABLE);
    }

    private Operation replan() throws IOException, InterruptedException {
        return Operation.post("/api/v1/plans/{id}/replan", "replan")
                .says(
                        PROGRESS,
                        "Plans anew what is left",
                        "What was done, and sessions that are locked, stay; the rest is planned anew from what was reported. The answer is the next version of the "
                                + "plan, and each session that moved, with the rules behind it.")
                .takes(planId("^[^/]+$", "The id of the plan."))
                .takes(filter(
                        "preview",
                        "To see what would come of it; stores nothing.",
                        Tree.of("type", "boolean", "default", false)))
                .takes(Tree.reference("parameters", "IfMatch"))
                .mayTakeBody(
                        "What is to change.",
                        Tree.of(
                                JSON,
                                Tree.of("schema", Tree.reference("schemas", "ReplanWish"), "example", real.wish())))
                .answers(
                        200,
                        "The plan as it is now, or would be.",
                        Tree.of("ETag", tag()),
                        json(Replan.class, real.replanned()))
                .refuses(PLANNING)
                .refuses(UNKNOWN_PLAN, PRECONDITION_FAILED);
    }

    private Operation revert() throws IOException, InterruptedException {
        return Operation.post("/api/v1/plans/{id}/revert", "revert")
                .says(
                        PROGRESS,
                        "Goes back to an earlier version",
                        "The next version of the plan is that earlier one again. No version and no report is lost: what is done stays done, and scores and "
                                + "results count when the plan is replanned. The answer is the new version, and each session that moved.")
                .takes(planId("^[^/]+$", "The id of the plan."))
                .takes(Tree.reference("parameters", "IfMatch"))
                .takesBody(
                        "The version.",
                        Tree.of(
                                JSON,
                                Tree.of(
                                        "schema",
                                        Tree.reference("schemas", "RevertWish"),
                                        "example",
                                        real.versionToGoBackTo())))
                .answers(200, "The plan as it is now.", Tree.of("ETag", tag()), json(Replan.class, real.reverted()))
                .refuses(
                        UNKNOWN_PLAN,
                        UNKNOWN_VERSION,
                        MALFORMED_REQUEST,
                        NOT_ACCEPTABLE,
                        REQUEST_TIMEOUT,
                        PRECONDITION_FAILED,
                        TOO_LARGE,
                        UNSUPPORTED_MEDIA_TYPE,
                        INVALID_REQUEST,
                        STORE_UNAVAILABLE);
    }

    private Operation listVersions() throws IOException, InterruptedException {
        return Operation.get("/api/v1/plans/{id}/versions", "listVersions")
                .says(
                        PROGRESS,
                        "The versions of a plan",
                        "The newest first, each with its exam days and what happened since the version before. Part by part: follow `next`.")
                .takes(planId("^[^/]+$", "The id of the plan."))
                .takes(filter(
                        "size",
                        "How many versions at most.",
                        Tree.of(
                                "type",
                                "integer",
                                "minimum",
                                1,
                                "maximum",
                                VersionsResource.LARGEST_SIZE,
                                "default",
                                VersionsResource.USUAL_SIZE)))
                .takes(filter(
                        "before",
                        "The version to go on before, as `next` has it.",
                        Tree.of("type", "integer", "minimum", 1, "maximum", VersionsResource.LAST_VERSION)))
                .answers(
                        200,
                        "The versions.",
                        Tree.of("ETag", tag(), "Link", Tree.reference("headers", "Link")),
                        json(
                                VersionsResource.VersionList.class,
                                real.document("/api/v1/plans/" + RealAnswers.PLAN_ID + "/versions")))
                .refuses(UNKNOWN_PLAN, NOT_ACCEPTABLE, INVALID_REQUEST, STORE_UNAVAILABLE);
    }

    private Operation listExams() throws IOException, InterruptedException {
        return Operation.get("/api/v1/exams", "listExams")
                .says(
                        CATALOGUE,
                        "All exams",
                        "Every version by code, past and coming ones included, as it stands on a day for whoever sits it in a language. "
                                + "Without tasks and services.")
                .takes(Tree.reference("parameters", "AsOf"))
                .takes(Tree.reference("parameters", "Language"))
                .answers(
                        200,
                        "The exams.",
                        NO_HEADERS,
                        json(ExamsResource.ExamList.class, real.document("/api/v1/exams?asOf=2026-11-22")))
                .refuses(NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation showExam() throws IOException, InterruptedException {
        return Operation.get("/api/v1/exams/{code}", "showExam")
                .says(CATALOGUE, "An exam", "An exam version with its domains, tasks, services and dates.")
                .takes(Operation.parameter(
                        "path",
                        "code",
                        true,
                        "The code of the exam, in any case.",
                        Tree.of("type", "string", "examples", List.of("MLA-C01"))))
                .takes(Tree.reference("parameters", "AsOf"))
                .takes(Tree.reference("parameters", "Language"))
                .answers(
                        200,
                        "The exam.",
                        NO_HEADERS,
                        json(ExamView.class, real.document("/api/v1/exams/MLA-C01?asOf=2026-11-22")))
                .refuses(UNKNOWN_EXAM, NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation showSyllabus() throws IOException, InterruptedException {
        return Operation.get("/api/v1/exams/{code}/syllabus", "showSyllabus")
                .says(
                        CATALOGUE,
                        "What is learned for an exam",
                        "Units in teaching order with their topics, labs and traps; tables to fill in from memory; mock exams and where questions come from.")
                .takes(Operation.parameter(
                        "path",
                        "code",
                        true,
                        "The code of the exam, in any case.",
                        Tree.of("type", "string", "examples", List.of("SAA-C03"))))
                .answers(
                        200,
                        "The syllabus.",
                        NO_HEADERS,
                        json(SyllabusView.class, real.document("/api/v1/exams/SAA-C03/syllabus")))
                .refuses(UNKNOWN_EXAM, NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation showTopic() throws IOException, InterruptedException {
        return Operation.get("/api/v1/topics/{id}", "showTopic")
                .says(
                        CATALOGUE,
                        "A topic",
                        "What all exams share of a topic: services, pages, a question; and what each exam asks of it.")
                .takes(Operation.parameter(
                        "path",
                        "id",
                        true,
                        "The id of the topic, as sessions and syllabi name it.",
                        Tree.of("type", "string", "examples", List.of("vpc.nat"))))
                .answers(200, "The topic.", NO_HEADERS, json(TopicView.class, real.document("/api/v1/topics/vpc.nat")))
                .refuses(UNKNOWN_TOPIC, NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private static Map<String, Object> expand() {
        return filter(
                "expand",
                "`topics`: each topic of the plan in JSON has what the exam asks, the question, services and all pages, too.",
                Tree.of("type", "string", "enum", List.of("topics")));
    }

    private Operation listRules() throws IOException, InterruptedException {
        return Operation.get("/api/v1/rules", "listRules")
                .says(
                        RULES,
                        "All rules",
                        "The rules that plans are made by, by stage and id, their revision, and what became of the latest change of rules, parameters or "
                                + "catalogue since the server started; if it was refused, the first faults of it.")
                .answers(
                        200,
                        "The rules.",
                        NO_HEADERS,
                        json(RulesResource.RuleList.class, real.document("/api/v1/rules")))
                .refuses(NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation showRule() throws IOException, InterruptedException {
        return Operation.get("/api/v1/rules/{id}", "showRule")
                .says(RULES, "A rule", "A rule as its author wrote it.")
                .takes(Operation.parameter(
                        "path",
                        "id",
                        true,
                        "The id of the rule, in any case.",
                        Tree.of("type", "string", "examples", List.of("LIFE-014"))))
                .answers(200, "The rule.", NO_HEADERS, json(RuleInfo.class, real.document("/api/v1/rules/LIFE-014")))
                .refuses(UNKNOWN_RULE, NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation live() throws IOException, InterruptedException {
        return Operation.get("/health/live", "live")
                .says(
                        SERVER,
                        "Whether the server runs",
                        "Answers as long as the process can answer at all. Takes any query.")
                .takesAnyQuery()
                .answers(200, "It runs.", NO_HEADERS, json(HealthResource.Live.class, real.document("/health/live")));
    }

    private Operation ready() throws IOException, InterruptedException {
        return Operation.get("/health/ready", "ready")
                .says(
                        SERVER,
                        "Whether the server can make plans, and keep them",
                        "Without its database Cairn still plans, but stores nothing: it is `degraded`. So it is while it answers by the rules and the catalogue that "
                                + "held last, since what stands in their files by now does not; then `rules.reason` says so. Takes any query.")
                .takesAnyQuery()
                .answers(
                        200,
                        "It can make plans.",
                        NO_HEADERS,
                        json(HealthResource.Ready.class, real.document("/health/ready")));
    }

    private static Operation metrics() {
        return Operation.get("/metrics", "metrics")
                .says(
                        SERVER,
                        "What the server counts",
                        "Requests by route, method and status; plans by verdict; runs of rules by stage; lines of batches; failures of the database; "
                                + "the state of the process. In the text form of Prometheus. Takes any query.")
                .takesAnyQuery()
                .answers(
                        200,
                        "The figures.",
                        NO_HEADERS,
                        Tree.of(
                                "text/plain",
                                Tree.of(
                                        "schema",
                                        Tree.of("type", "string"),
                                        "example",
                                        "cairn_plans_seconds_count{verdict=\"feasible\"} 3\n…")));
    }

    private Operation document() {
        return Operation.get("/api/v1/openapi.json", "openApi")
                .says(SERVER, "This document", "The API in the form of OpenAPI 3.1.")
                .answers(
                        200,
                        "The document.",
                        Tree.of("ETag", Tree.reference("headers", "FileTag")),
                        Tree.of(JSON, Tree.of("schema", Tree.of("type", "object"))))
                .answers(304, "The client has it.", NO_HEADERS, Map.of())
                .refuses(NOT_ACCEPTABLE, INVALID_REQUEST);
    }

    private Operation docsPage() {
        return Operation.get("/docs", "docs")
                .says(SERVER, "A page to read and try the API", "Loads nothing from elsewhere.")
                .answers(
                        200,
                        "The page.",
                        Tree.of("ETag", Tree.reference("headers", "FileTag")),
                        Tree.of("text/html", Tree.of("schema", Tree.of("type", "string"))))
                .answers(304, "The client has it.", NO_HEADERS, Map.of());
    }

    private Operation docsFile() {
        return Operation.get("/docs/{file}", "docsFile")
                .says(SERVER, "What the page is made of", "Its style and its scripts.")
                .takes(Operation.parameter(
                        "path",
                        "file",
                        true,
                        "The name of the file.",
                        Tree.of("type", "string", "examples", List.of("docs.js"))))
                .answers(
                        200,
                        "The file.",
                        Tree.of("ETag", Tree.reference("headers", "FileTag")),
                        Operation.content(Tree.of("schema", Tree.of("type", "string")), "text/css", "text/javascript"))
                .answers(304, "The client has it.", NO_HEADERS, Map.of())
                .refuses(NOT_FOUND);
    }

    private static Map<String, Object> planId(String pattern, String description) {
        return Tree.join(
                Operation.parameter("path", "id", true, description, Tree.of("type", "string", "pattern", pattern)),
                Tree.of("example", RealAnswers.PLAN_ID.value()));
    }

    private static Map<String, Object> tag() {
        return Tree.reference("headers", "ETag");
    }

    private static Map<String, Object> file() {
        return Tree.reference("headers", "ContentDisposition");
    }

    private Map<String, Object> json(Class<?> type, Object example) {
        return Tree.of(JSON, Tree.of("schema", schemas.of(type), "example", example));
    }

    private Map<String, Object> requestForms() {
        Map<String, Object> form =
                Tree.of("schema", Tree.reference("schemas", "PlanRequest"), "example", real.request());
        return Operation.content(form, JSON, "application/yaml");
    }

    private Map<String, Object> planForms() throws IOException, InterruptedException {
        Map<String, Object> forms = new LinkedHashMap<>();
        for (PlanForm form : PlanForm.values()) {
            forms.put(form.mediaType(), planForm(form));
        }
        return forms;
    }

    private Map<String, Object> planForm(PlanForm form) throws IOException, InterruptedException {
        return switch (form) {
            case JSON ->
                Tree.of(
                        "schema",
                        schemas.of(Plan.class),
                        "examples",
                        Tree.of("newToAws", Tree.reference("examples", "Plan")));
            case PDF -> Tree.of("schema", Tree.of("type", "string", "format", "binary"));
            default -> Tree.of("schema", Tree.of("type", "string"), "example", real.planAs(form.mediaType()));
        };
    }
}
