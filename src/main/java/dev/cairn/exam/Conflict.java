package dev.cairn.exam;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of the catalogue on which sources disagree.
 *
 * @param says what each source says, by source
 * @param taken the source that the catalogue follows
 * @param note what to know of it; empty if there is nothing
 */
public record Conflict(String field, Map<String, String> says, String taken, String note) {
    public Conflict {
        says = Collections.unmodifiableMap(new LinkedHashMap<>(says));
    }
}
