package dev.cairn.intake;

import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.ExamCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Turns the text of a request into a {@link PlanRequest}, or into all that is wrong with it. Throws for no text
 * whatever. Immutable, and safe for use by several threads if the clock is.
 */
public final class RequestReader {
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

    /**
     * Reads a request that stands in a larger document.
     *
     * @param pointer where, an RFC 6901 pointer
     */
    public Intake readYaml(String text, String pointer) {
        return read(text, document -> YamlText.read(document).at(pointer));
    }

    private Intake read(String text, Syntax syntax) {
        try {
            return read(syntax.read(withinLimit(text)));
        } catch (UnreadableException e) {
            return new Intake.Rejected(Intake.Kind.NOT_READABLE, List.of(e.fault()));
        }
    }

    static String withinLimit(String text) throws UnreadableException {
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
                    "", tree.isMissingNode() ? "the request is empty" : "the request is not an object", fix);
            return new Intake.Rejected(Intake.Kind.NOT_READABLE, List.of(fault));
        }
        FaultList faults = new FaultList();
        RequestForm form = new RequestForm(JsonField.root(tree, faults), exams, clock);
        return faults.isEmpty()
                ? new Intake.Accepted(form.request())
                : new Intake.Rejected(Intake.Kind.NOT_VALID, faults.all());
    }

    /** A way to write a tree of values down. */
    private interface Syntax {
        JsonNode read(String text) throws UnreadableException;
    }
}
