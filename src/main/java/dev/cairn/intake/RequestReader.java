package dev.cairn.intake;

import dev.cairn.exam.Area;
import dev.cairn.learner.Absence;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Availability;
import dev.cairn.learner.Depth;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.SelfRating;
import dev.cairn.learner.Target;
import dev.cairn.learner.WeakDomain;
import dev.cairn.planning.ExamCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Turns the text of a request into a {@link PlanRequest}, or into all that is wrong with it. Throws for no text
 * whatever. Immutable, and safe for use by several threads if the clock is.
 */
public final class RequestReader {

    /** The fields of a request, in the order of the contract. */
    static final List<String> FIELDS = List.of(
            "learner",
            "target",
            "asOf",
            "start",
            "examBy",
            "hoursPerWeek",
            "availability",
            "unavailable",
            "experience",
            "held",
            "attempts",
            "weak",
            "confidence",
            "depth",
            "keepRetiring",
            "acceptBeta",
            "language");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CatalogueFields exams;
    private final Clock clock;

    /** @param clock tells today, which is {@code asOf} where a request names none */
    public RequestReader(ExamCatalogue catalogue, Clock clock) {
        this.exams = new CatalogueFields(catalogue);
        this.clock = clock;
    }

    public Intake readJson(String text) {
        return read(text, JsonText::read);
    }

    public Intake readYaml(String text) {
        return read(text, YamlText::read);
    }

    private Intake read(String text, Syntax syntax) {
        try {
            return read(syntax.read(withinLimit(text)));
        } catch (UnreadableException e) {
            return new Intake.Rejected(Intake.Kind.NOT_READABLE, List.of(e.fault()));
        }
    }

    private static String withinLimit(String text) throws UnreadableException {
        if (text.length() > Limits.TEXT_BYTES || text.getBytes(StandardCharsets.UTF_8).length > Limits.TEXT_BYTES) {
            throw new UnreadableException("the request is larger than " + Limits.TEXT_BYTES + " bytes", "shorten it");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Reads a request that has been parsed already. */
    public Intake read(JsonNode tree) {
        if (!tree.isObject()) {
            String fix = "write an object, such as {\"target\": {\"exam\": \"SAA-C03\"}, \"hoursPerWeek\": 8}";
            RequestFault fault = new RequestFault(
                    "", tree.isMissingNode() ? "the request is empty" : "the request is no object", fix);
            return new Intake.Rejected(Intake.Kind.NOT_READABLE, List.of(fault));
        }
        FaultList faults = new FaultList();
        Optional<PlanRequest> request = request(JsonField.root(tree, faults), faults);
        return request.<Intake>map(Intake.Accepted::new)
                .orElseGet(() -> new Intake.Rejected(Intake.Kind.NOT_VALID, faults.all()));
    }

    private Optional<PlanRequest> request(JsonField form, FaultList faults) {
        PreferenceSection preferences = new PreferenceSection(form);
        TimeSection time = new TimeSection();
        DomainSection domains = new DomainSection(exams);

        Optional<String> name = preferences.name();
        Optional<Target> target = new TargetSection(exams).read(form.get("target"));
        DatesSection dates = new DatesSection(form, clock);
        Optional<Availability> availability = time.availability(form);
        List<Absence> absences = time.absences(form);
        HistorySection history = new HistorySection(exams, dates.asOf());
        Map<Area, Integer> experience = history.experience(form);
        List<Holding> held = history.held(form);
        List<Attempt> attempts = history.attempts(form);
        List<WeakDomain> weak = domains.weak(form);
        List<SelfRating> confidence = domains.confidence(form);
        Optional<Depth> depth = preferences.depth();
        Optional<Boolean> keepRetiring = preferences.keepRetiring();
        Optional<Boolean> acceptBeta = preferences.acceptBeta();
        Optional<String> language = preferences.language();
        form.object("an object", FIELDS);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        // Whatever could not be read has left a fault, so all of it is there.
        return Optional.of(new PlanRequest(
                name.orElseThrow(),
                target.orElseThrow(),
                dates.asOf().orElseThrow(),
                dates.start().orElseThrow(),
                dates.examBy(),
                availability.orElseThrow(),
                absences,
                experience,
                held,
                attempts,
                weak,
                confidence,
                depth.orElseThrow(),
                keepRetiring.orElseThrow(),
                acceptBeta.orElseThrow(),
                language.orElseThrow()));
    }

    /** A way to write a tree of values down. */
    private interface Syntax {
        JsonNode read(String text) throws UnreadableException;
    }
}
