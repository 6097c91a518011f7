package dev.cairn.http;

import dev.cairn.exam.Area;
import dev.cairn.intake.Limits;
import dev.cairn.learner.Depth;
import dev.cairn.learner.Goal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas of what clients send. Requests are read field by field, so no record has their form; names and bounds are those that the readers use. */
final class RequestSchemas {
    /** A percentage. */
    private static final Map<String, Object> SCORE = number(0, 100);

    private RequestSchemas() {}

    static void addTo(RecordSchemas schemas) {
        schemas.add("PlanRequest", planRequest());
        schemas.add("ProgressReport", progressReport());
        schemas.add("ReplanWish", replanWish());
        schemas.add("RevertWish", revertWish());
    }

    private static Map<String, Object> planRequest() {
        Map<String, Object> fields = Tree.of(
                "learner",
                object(Tree.of("name", words("The learner's name, for the plan's heading.")), List.of()),
                "target",
                Tree.of(
                        "description",
                        "An exam by its code, or a role.",
                        "oneOf",
                        List.of(
                                object(Tree.of("exam", code()), List.of("exam")),
                                object(Tree.of("goal", choice(RecordSchemas.labels(Goal.class))), List.of("goal")))),
                "renew",
                Tree.join(
                        code(),
                        Tree.of(
                                "description",
                                "A certification among `held` that is to be renewed, in the place of a target.")),
                "asOf",
                day("The day on which the plan is made; today by default."),
                "start",
                day("The first day of study, at most " + Limits.YEARS_TO_START
                        + " years after `asOf`; by default `asOf` itself, or the next day with time for study."),
                "examBy",
                day("The last day on which an exam may be sat."),
                "hoursPerWeek",
                Tree.of(
                        "type",
                        "number",
                        "exclusiveMinimum",
                        0,
                        "maximum",
                        Limits.HOURS_PER_WEEK.intValueExact(),
                        "description",
                        "Hours of study a week; beside `availability`, a cap on them."),
                "availability",
                described(
                        "Minutes by day of the week.",
                        object(
                                byName(
                                        Arrays.stream(DayOfWeek.values())
                                                .map(day -> day.name().substring(0, 3)),
                                        0),
                                List.of())),
                "unavailable",
                list(
                        "Days without study.",
                        Limits.ABSENCES,
                        object(
                                Tree.of(
                                        "from",
                                        day("The first of them."),
                                        "to",
                                        day("The last of them."),
                                        "why",
                                        words("What for.")),
                                List.of("from", "to"))),
                "experience",
                described(
                        "Months of experience by area; 0 by default.",
                        object(
                                byName(
                                        Arrays.stream(Area.values())
                                                .map(area -> area.name().toLowerCase(Locale.ROOT)),
                                        Limits.MONTHS_OF_EXPERIENCE),
                                List.of())),
                "held",
                list(
                        "Certifications that the learner has.",
                        Limits.HELD,
                        object(
                                Tree.of("exam", code(), "passedOn", day("When it was passed.")),
                                List.of("exam", "passedOn"))),
                "attempts",
                list("Exams that the learner has sat.", Limits.ATTEMPTS, attempt()),
                "weak",
                list("Domains that the learner finds hard.", Limits.WEAK, object(domain(), List.of("exam", "domain"))),
                "confidence",
                list(
                        "How sure the learner feels of a domain.",
                        Limits.CONFIDENCE,
                        object(
                                Tree.join(domain(), Tree.of("level", number(Limits.LEAST_LEVEL, Limits.HIGHEST_LEVEL))),
                                List.of("exam", "domain", "level"))),
                "known",
                list(
                        "What the learner knows: subjects, topics and units by their names.",
                        Limits.KNOWN,
                        Tree.of(
                                "type",
                                "string",
                                "pattern",
                                "^\\s*[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)?\\s*$",
                                "examples",
                                List.of("vpc", "vpc.nat", "saa-c03.vpc"))),
                "depth",
                Tree.join(
                        choice(RecordSchemas.labels(Depth.class)),
                        Tree.of("default", "recommended", "description", "How long a path the learner wants.")),
                "keepRetiring",
                flag("Whether to go for an exam that retires."),
                "acceptBeta",
                flag("Whether to sit an exam in its beta."),
                "oneAttempt",
                flag("Whether an exam may be so late that there is no second try before it retires."),
                "language",
                Tree.of(
                        "type",
                        "string",
                        "pattern",
                        "^[A-Za-z]{2}(-[A-Za-z0-9]{2,8}){0,3}$",
                        "default",
                        "en",
                        "description",
                        "The language to sit the exams in, such as `en` or `zh-CN`."));
        return Tree.join(
                described(
                        "What a learner says. Unknown fields are refused, so that no misspelt one is passed over.",
                        object(fields, List.of())),
                Tree.of(
                        "oneOf",
                        List.of(Tree.of("required", List.of("target")), Tree.of("required", List.of("renew"))),
                        "anyOf",
                        List.of(
                                Tree.of("required", List.of("hoursPerWeek")),
                                Tree.of("required", List.of("availability")))));
    }

    /** Any field of a request but the day; none in the place of a field takes it away. */
    private static Map<String, Object> replanWish() {
        Map<String, Object> changes = new LinkedHashMap<>();
        ((Map<?, ?>) planRequest().get("properties"))
                .keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> !name.equals("asOf"))
                        .forEach(name -> changes.put(
                                name,
                                Tree.of(
                                        "anyOf",
                                        List.of(
                                                Tree.of("$ref", "#/components/schemas/PlanRequest/properties/" + name),
                                                Tree.of("type", "null")))));
        return described(
                "From when on to plan anew, and what is to change. Nothing at all plans what is left from today on.",
                object(
                        Tree.of(
                                "asOf",
                                day("The day on which it is planned anew; today by default."),
                                "changes",
                                described(
                                        "Fields of the request in the place of those that there are; `null` takes one away.",
                                        object(changes, List.of())),
                                "accept",
                                described(
                                        "What was proposed and is accepted; without it every exam keeps its day.",
                                        Tree.of("type", "array", "items", choice(List.of("examDate")), "maxItems", 1))),
                        List.of()));
    }

    private static Map<String, Object> revertWish() {
        return described(
                "Which version to go back to.",
                object(
                        Tree.of("version", described("A version that the plan has.", number(1, Integer.MAX_VALUE))),
                        List.of("version")));
    }

    private static Map<String, Object> progressReport() {
        Map<String, Object> session = object(
                Tree.of(
                        "id",
                        Tree.of("type", "string", "description", "A session of the plan, each once."),
                        "state",
                        choice(List.of("done", "missed", "planned")),
                        "minutes",
                        described("How long it really took.", number(0, Limits.MINUTES_PER_DAY)),
                        "date",
                        day("Of a session that is done, when; of one that is planned, the day to move it to."),
                        "locked",
                        Tree.of(
                                "type",
                                "boolean",
                                "description",
                                "Whether it is to stay as it is when the plan is made anew.")),
                List.of("id"));
        Map<String, Object> domainScore =
                object(Tree.of("domain", number(1, Limits.DOMAIN_NUMBER), "score", SCORE), List.of("domain", "score"));
        Map<String, Object> mock = object(
                Tree.of(
                        "exam",
                        code(),
                        "takenOn",
                        day("When it was sat."),
                        "score",
                        described("In percent.", SCORE),
                        "domains",
                        list("Scores of domains, in percent.", Limits.DOMAIN_NUMBER, domainScore)),
                List.of("exam", "takenOn", "score"));
        Map<String, Object> fields = Tree.of(
                "sessions",
                Tree.of("type", "array", "items", session, "description", "How sessions went."),
                "mocks",
                list("Practice exams.", Limits.ATTEMPTS, mock),
                "exams",
                list("Exams that were sat.", Limits.ATTEMPTS, attempt()));
        return Tree.join(
                described("How it goes: at least one of its parts.", object(fields, List.of())),
                Tree.of("minProperties", 1));
    }

    private static Map<String, Object> attempt() {
        return object(
                Tree.of(
                        "exam",
                        code(),
                        "takenOn",
                        day("When it was sat."),
                        "passed",
                        Tree.of("type", "boolean"),
                        "weakDomains",
                        list(
                                "The domains that the score report calls weak.",
                                Limits.DOMAIN_NUMBER,
                                number(1, Limits.DOMAIN_NUMBER))),
                List.of("exam", "takenOn", "passed"));
    }

    private static Map<String, Object> domain() {
        return Tree.of("exam", code(), "domain", number(1, Limits.DOMAIN_NUMBER));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = Tree.of("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> byName(Stream<String> names, int most) {
        Map<String, Object> properties = new LinkedHashMap<>();
        names.forEach(name -> properties.put(name, number(0, most == 0 ? Limits.MINUTES_PER_DAY : most)));
        return properties;
    }

    private static Map<String, Object> list(String description, int most, Map<String, Object> items) {
        return Tree.of("type", "array", "items", items, "maxItems", most, "description", description);
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        return Tree.join(Tree.of("description", description), schema);
    }

    private static Map<String, Object> number(int least, int most) {
        return Tree.of("type", "integer", "minimum", least, "maximum", most);
    }

    private static Map<String, Object> choice(List<String> words) {
        return Tree.of("type", "string", "enum", new ArrayList<>(words));
    }

    private static Map<String, Object> flag(String description) {
        return Tree.of("type", "boolean", "default", false, "description", description);
    }

    private static Map<String, Object> words(String description) {
        return Tree.of("type", "string", "maxLength", Limits.WORDS, "description", description);
    }

    private static Map<String, Object> day(String description) {
        return Tree.of("type", "string", "format", "date", "description", description);
    }

    /** Understood in any case. */
    private static Map<String, Object> code() {
        return Tree.of(
                "type",
                "string",
                "pattern",
                "^\\s*[A-Za-z][A-Za-z0-9]{2}-[Cc][0-9]{2}\\s*$",
                "description",
                "The code of an exam, in any case.");
    }
}
