package dev.cairn.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;

/**
 * A media type, or a range of them, as a header names it.
 *
 * @param name such as {@code application/json}, in lower case
 * @param parameters by name in lower case
 */
record MediaType(String name, Map<String, String> parameters) {
    /** No sensible one is longer. */
    private static final int LONGEST = 500;

    MediaType {
        parameters = Map.copyOf(parameters);
    }

    static Optional<MediaType> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Map<String, String> given = new HashMap<>();
            Optional<String> name = Optional.ofNullable(HttpField.getValueParameters(text, given));
            Map<String, String> parameters = new HashMap<>();
            given.forEach((key, value) -> parameters.put(key.toLowerCase(Locale.ROOT), value == null ? "" : value));
            return name.map(known -> new MediaType(known.strip().toLowerCase(Locale.ROOT), parameters));
        } catch (IllegalArgumentException e) {
            // An open quotation mark, say.
            return Optional.empty();
        }
    }

    /** The value of a parameter. */
    Optional<String> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }
}
