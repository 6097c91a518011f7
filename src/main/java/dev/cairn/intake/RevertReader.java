package dev.cairn.intake;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which version of a plan to go back to. Throws for no text. */
public final class RevertReader {
    private static final String VERSION = "version";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RevertReader() {}

    /** A version, or what is wrong. */
    public sealed interface Outcome {
        /** A version, which the plan may have or not. */
        record Read(int version) implements Outcome {}

        /** The text names none. */
        record Refused(Intake.Rejected faults) implements Outcome {}
    }

    public static Outcome readJson(String text) {
        try {
            JsonNode tree = JsonText.read(RequestReader.withinLimit(text));
            return read(tree.isMissingNode() ? MAPPER.createObjectNode() : tree);
        } catch (UnreadableException e) {
            return refused(Intake.Kind.NOT_READABLE, List.of(e.fault()));
        }
    }

    private static Outcome read(JsonNode tree) {
        if (!tree.isObject()) {
            RequestFault fault =
                    new RequestFault("", "the request is not an object", "write an object, such as {\"version\": 1}");
            return refused(Intake.Kind.NOT_READABLE, List.of(fault));
        }
        FaultList faults = new FaultList();
        JsonField root = JsonField.root(tree, faults);
        root.object("an object", List.of(VERSION));
        Optional<Integer> version = root.get(VERSION).wholeNumber("a version", 1, Integer.MAX_VALUE);
        return faults.isEmpty() && version.isPresent()
                ? new Outcome.Read(version.get())
                : refused(Intake.Kind.NOT_VALID, faults.all());
    }

    private static Outcome refused(Intake.Kind kind, List<RequestFault> faults) {
        return new Outcome.Refused(new Intake.Rejected(kind, faults));
    }
}
