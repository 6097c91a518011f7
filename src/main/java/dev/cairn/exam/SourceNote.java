package dev.cairn.exam;

import java.util.List;

/** Where fields of an exam come from. */
public record SourceNote(String document, String section, List<String> gives, String note) {
    public SourceNote {
        gives = List.copyOf(gives);
    }
}
