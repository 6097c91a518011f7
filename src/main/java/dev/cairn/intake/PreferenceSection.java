package dev.cairn.intake;

import dev.cairn.learner.Depth;
import dev.cairn.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code learner}, {@code depth}, {@code keepRetiring}, {@code acceptBeta}, {@code oneAttempt} and {@code language}: who asks, and how they
 * like it.
 */
final class PreferenceSection {
    private static final Map<String, Depth> DEPTHS = new LinkedHashMap<>();

    static {
        for (Depth depth : Depth.values()) {
            DEPTHS.put(depth.label(), depth);
        }
    }

    private final JsonField form;

    PreferenceSection(JsonField form) {
        this.form = form;
    }

    Optional<String> name() {
        return form.get("learner")
                .orDefault(
                        "",
                        learner -> learner.object("an object with a name", List.of("name"))
                                .flatMap(given -> given.get("name").orDefault("", field -> field.words("a name"))));
    }

    Optional<Depth> depth() {
        return form.get("depth").orDefault(Depth.RECOMMENDED, field -> field.choice(DEPTHS));
    }

    Optional<Boolean> keepRetiring() {
        return form.get("keepRetiring").orDefault(false, JsonField::flag);
    }

    Optional<Boolean> oneAttempt() {
        return form.get("oneAttempt").orDefault(false, JsonField::flag);
    }

    Optional<Boolean> acceptBeta() {
        return form.get("acceptBeta").orDefault(false, JsonField::flag);
    }

    /** The language alone, without script and region. */
    Optional<String> language() {
        return form.get("language").orDefault(LanguageTag.ENGLISH, PreferenceSection::language);
    }

    private static Optional<String> language(JsonField field) {
        return field.text(LanguageTag.EXPECTED).flatMap(text -> {
            Optional<String> language = LanguageTag.language(text);
            if (language.isEmpty()) {
                field.fault(
                        "'language' is the text \"" + PlainText.shortened(text) + "\"",
                        "write " + LanguageTag.EXPECTED);
            }
            return language;
        });
    }
}
