package dev.cairn.intake;

import dev.cairn.learner.Depth;
import dev.cairn.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code learner}, {@code depth}, {@code keepRetiring}, {@code acceptBeta} and {@code language}: who asks, and how they
 * like it.
 */
final class PreferenceSection {
    private static final String ENGLISH = "en";
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2}(-[A-Za-z0-9]{2,8}){0,3}");
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

    Optional<Boolean> acceptBeta() {
        return form.get("acceptBeta").orDefault(false, JsonField::flag);
    }

    /** The language alone, without script and region. */
    Optional<String> language() {
        return form.get("language").orDefault(ENGLISH, PreferenceSection::language);
    }

    private static Optional<String> language(JsonField field) {
        String expected = "the two letters of a language, such as \"en\"";
        return field.text(expected).flatMap(text -> {
            if (!LANGUAGE.matcher(text).matches()) {
                field.fault("'language' is the text \"" + PlainText.shortened(text) + "\"", "write " + expected);
                return Optional.empty();
            }
            return Optional.of(text.substring(0, ENGLISH.length()).toLowerCase(Locale.ROOT));
        });
    }
}
