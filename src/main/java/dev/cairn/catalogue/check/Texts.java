package dev.cairn.catalogue.check;

import dev.cairn.yaml.YamlValue;
import java.util.function.BiConsumer;

/** Visits all texts of a document, with their places. */
final class Texts {
    static final String WEB = "https://";

    private Texts() {}

    static void each(YamlValue value, BiConsumer<YamlValue, String> visit) {
        if (value.isMap()) {
            value.map().values().forEach(part -> each(part, visit));
        } else if (value.isList()) {
            value.list().forEach(part -> each(part, visit));
        } else if (value.isPresent() && !value.writtenText().isEmpty()) {
            visit.accept(value, value.text());
        }
    }
}
