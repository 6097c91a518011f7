package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.export.Markdown;
import dev.cairn.fixture.LetterText;
import java.util.List;
import java.util.stream.Stream;

/** A letter can be read on the evening when it comes. */
final class LetterPromises {
    private static final int MOST_WORDS = 900;

    private LetterPromises() {}

    static List<Promise> all() {
        return List.of(new Promise("the first part of a letter has at most 900 words", LetterPromises::firstPart));
    }

    private static Stream<String> firstPart(MadePlan made) {
        long words = LetterText.words(LetterText.firstPart(new Markdown().write(made.plan())));
        return breachIf(words > MOST_WORDS, () -> words + " words");
    }
}
