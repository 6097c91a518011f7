package dev.cairn.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The language to sit exams in, as people name it: such as {@code en} or {@code zh-CN}. */
public final class LanguageTag {
    /** What is meant where no language is named. */
    public static final String ENGLISH = "en";

    /** What a language looks like, to be said where one does not. */
    public static final String EXPECTED = "the two letters of a language, such as \"en\"";

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int LETTERS = 2;

    private LanguageTag() {}

    /** The ISO 639 code of the language alone, without script and region; nothing if this is no language. */
    public static Optional<String> language(String tag) {
        return TAG.matcher(tag).matches()
                ? Optional.of(tag.substring(0, LETTERS).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
