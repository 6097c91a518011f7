package dev.cairn.intake;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Strict JSON: one value, no key twice, numbers as they are written, and limits that no text can get around. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .maxNumberLength(Limits.NUMBER_LENGTH)
                            .maxNameLength(Limits.KEY_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What Jackson tells those who program with it. */
    private static final Pattern FOR_PROGRAMMERS = Pattern.compile(
            " \\(start marker at .*|: enable `.*|, from `[^`]*`| \\(bound as .*| as `java[^`]*`, reason",
            Pattern.DOTALL);

    private JsonText() {}

    /**
     * The value in the text; missing if there is none.
     *
     * @throws UnreadableException if this is not JSON
     */
    static JsonNode read(String text) throws UnreadableException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(parser);
        }
    }

    private static JsonNode read(JsonParser parser) throws UnreadableException {
        try {
            JsonNode tree = MAPPER.readTree(parser);
            return tree == null ? JsonNodeFactory.instance.missingNode() : tree;
        } catch (RuntimeException e) {
            // Not only Jackson's own exceptions: an exponent beyond an int, say, makes it throw what Java threw at it.
            throw new UnreadableException("this is not JSON" + place(e, parser) + ": " + message(e), "mend it there");
        }
    }

    private static String place(RuntimeException e, JsonParser parser) {
        TokenStreamLocation told = e instanceof JacksonException fault ? fault.getLocation() : null;
        TokenStreamLocation at = told == null ? parser.currentLocation() : told;
        return ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String message(RuntimeException e) {
        String message = e instanceof JacksonException told ? told.getOriginalMessage() : e.getMessage();
        return FOR_PROGRAMMERS.matcher(String.valueOf(message)).replaceAll("");
    }
}
