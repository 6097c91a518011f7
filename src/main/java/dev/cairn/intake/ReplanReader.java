package dev.cairn.intake;

import dev.cairn.learner.Attempt;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Progress;
import dev.cairn.planning.Engine;
import dev.cairn.planning.Replanning;
import dev.cairn.planning.progress.Accepted;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the text of a wish to plan anew into a {@link Replanning}, or into all that is wrong with it. Throws for no text whatever. */
public final class ReplanReader {
    private static final String AS_OF = "asOf";
    private static final String START = "start";
    private static final String EXAM_BY = "examBy";
    private static final String CHANGES = "changes";
    private static final String ATTEMPTS = "attempts";
    private static final String ACCEPT = "accept";
    private static final List<String> FIELDS = List.of(AS_OF, CHANGES, ACCEPT);
    private static final List<String> CHANGEABLE =
            RequestForm.FIELDS.stream().filter(field -> !field.equals(AS_OF)).toList();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Plan plan;
    private final List<Progress> reports;
    private final List<Progress> news;
    private final Revision basis;
    private final RequestReader requests;
    private final Clock clock;

    /**
     * A reader of wishes for this plan.
     *
     * @param plan as it stands
     * @param reports all that was ever reported on it
     * @param news what of that came after its latest version was made
     * @param engine makes the new version
     * @param clock tells today, from which day on the plan is replanned where the text names none
     */
    public ReplanReader(Plan plan, List<Progress> reports, List<Progress> news, Engine engine, Clock clock) {
        this.plan = plan;
        this.reports = List.copyOf(reports);
        this.news = List.copyOf(news);
        this.basis = engine.revision();
        this.requests = new RequestReader(engine.catalogue(), clock);
        this.clock = clock;
    }

    /** What came of it: something to plan from, or what is wrong. */
    public sealed interface Outcome {
        /** All of it can be used. */
        record Read(Replanning replanning) implements Outcome {}

        /** None of it can. */
        record Refused(Intake.Rejected faults) implements Outcome {}
    }

    /** Nothing at all is an empty wish: to plan what is left from today on. */
    public Outcome readJson(String text) {
        try {
            JsonNode tree = JsonText.read(RequestReader.withinLimit(text));
            return read(tree.isMissingNode() ? MAPPER.createObjectNode() : tree);
        } catch (UnreadableException e) {
            return refused(Intake.Kind.NOT_READABLE, List.of(e.fault()));
        }
    }

    private Outcome read(JsonNode tree) {
        if (!tree.isObject()) {
            String fix = "write an object, such as {\"changes\": {\"hoursPerWeek\": 6}}";
            return refused(Intake.Kind.NOT_READABLE, List.of(new RequestFault("", "the wish is not an object", fix)));
        }
        FaultList faults = new FaultList();
        JsonField wish = JsonField.root(tree, faults);
        wish.object("an object", FIELDS);
        Optional<LocalDate> asOf = asOf(wish.get(AS_OF));
        JsonField changes = wish.get(CHANGES);
        if (changes.isGiven()) {
            changes.object("an object with any fields of a request", CHANGEABLE);
        }
        boolean accepts = accepts(wish.get(ACCEPT));
        if (!faults.isEmpty()) {
            return refused(Intake.Kind.NOT_VALID, faults.all());
        }
        JsonNode request = merged(asOf.orElseThrow(), tree.path(CHANGES));
        refuseDeadlineThatHasPassed(request, changes, asOf.orElseThrow());
        return faults.isEmpty() ? of(requests.read(request), accepts) : refused(Intake.Kind.NOT_VALID, faults.all());
    }

    private Optional<LocalDate> asOf(JsonField field) {
        Optional<LocalDate> asOf = field.isGiven() ? field.day() : Optional.of(LocalDate.now(clock));
        LocalDate today = LocalDate.now(clock);
        // Planned by mistake as of a day that is far ahead, a plan can still be planned as of today.
        LocalDate made = plan.asOf().isBefore(today) ? plan.asOf() : today;
        LocalDate first = Replanning.results(reports).stream()
                .map(Attempt::takenOn)
                .reduce(made, (one, other) -> one.isAfter(other) ? one : other);
        LocalDate last = today.plusDays(Limits.DAYS_AHEAD);
        return asOf.filter(day -> {
            if (day.isAfter(last)) {
                field.fault(
                        "asOf " + day + " is more than " + Limits.DAYS_AHEAD + " days ahead",
                        "write a day up to " + last);
            }
            if (day.isBefore(first)) {
                field.fault(
                        "asOf " + day + " is before " + first + ", the day of the plan or of an exam that you sat",
                        "write a day from " + first + " on");
            }
            return !day.isBefore(first) && !day.isAfter(last);
        });
    }

    private static void refuseDeadlineThatHasPassed(JsonNode request, JsonField changes, LocalDate asOf) {
        String deadline = request.path(EXAM_BY).asString("");
        JsonField field = changes.get(EXAM_BY);
        if (!field.isGiven()
                && !deadline.isEmpty()
                && !LocalDate.parse(deadline).isAfter(asOf)) {
            field.fault("the plan's examBy, " + deadline + ", has passed", "write a later day, or null for none");
        }
    }

    /** The request so far, with what was reported, and with the changes in the place of what they change. */
    private JsonNode merged(LocalDate asOf, JsonNode changes) {
        ObjectNode request = MAPPER.valueToTree(plan.request());
        request.put(AS_OF, asOf.toString());
        request.put(
                START,
                Replanning.start(LocalDate.parse(request.path(START).stringValue()), asOf)
                        .toString());
        if (changes.has("target")) {
            request.remove("renew");
        }
        if (changes.has("renew")) {
            request.remove("target");
        }
        changes.propertyStream().forEach(change -> {
            if (change.getValue().isNull()) {
                request.remove(change.getKey());
            } else {
                request.set(change.getKey(), change.getValue());
            }
        });
        if (!request.has(ATTEMPTS) || request.path(ATTEMPTS).isArray()) {
            addResults(request.withArray(ATTEMPTS));
        }
        return request;
    }

    /** What was reported stands in the place of what was said of the same attempt before. */
    private void addResults(ArrayNode attempts) {
        for (Attempt result : Replanning.results(reports)) {
            for (int i = attempts.size() - 1; i >= 0; i--) {
                if (isOf(attempts.get(i), result)) {
                    attempts.remove(i);
                }
            }
            ObjectNode attempt = attempts.addObject();
            attempt.put("exam", result.exam().value());
            attempt.put("takenOn", result.takenOn().toString());
            attempt.put("passed", result.passed());
            ArrayNode weak = attempt.putArray("weakDomains");
            result.weakDomains().forEach(weak::add);
        }
    }

    private static boolean isOf(JsonNode attempt, Attempt result) {
        return attempt.path("exam").asString("").equals(result.exam().value())
                && attempt.path("takenOn").asString("").equals(result.takenOn().toString());
    }

    /** Whether what was proposed is accepted; of an exam day so far, since nothing else is proposed. */
    private static boolean accepts(JsonField field) {
        if (!field.isGiven()) {
            return false;
        }
        List<JsonField> proposals = field.entries("an array, such as [\"" + Accepted.EXAM_DATE + "\"]", 1);
        proposals.forEach(proposal -> proposal.choice(Map.of(Accepted.EXAM_DATE, true)));
        return !proposals.isEmpty();
    }

    private Outcome of(Intake intake, boolean accepts) {
        if (intake instanceof Intake.Rejected rejected) {
            List<RequestFault> faults = new ArrayList<>();
            rejected.faults()
                    .forEach(fault -> faults.add(
                            new RequestFault("/" + CHANGES + fault.pointer(), fault.problem(), fault.fix())));
            return refused(rejected.kind(), faults);
        }
        PlanRequest request = ((Intake.Accepted) intake).request();
        return new Outcome.Read(
                new Replanning(plan, reports, news, request, RequestJson.fields(request), basis, accepts));
    }

    private static Outcome refused(Intake.Kind kind, List<RequestFault> faults) {
        return new Outcome.Refused(new Intake.Rejected(kind, faults));
    }
}
