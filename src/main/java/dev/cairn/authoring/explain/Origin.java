package dev.cairn.authoring.explain;

import java.util.Locale;

/** Where a fact that no rule inferred comes from. */
public enum Origin {
    /** The request, or what a learner reported. */
    LEARNER("the learner"),
    /** {@code seeds/}. */
    CATALOGUE("the catalogue"),
    /** A number of {@code rules/parameters}. */
    PARAMETER("a parameter"),
    /** A row of a table of {@code rules/parameters}. */
    TABLE("a table"),
    /** Arithmetic over what was inferred before. */
    ARITHMETIC("worked out");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }

    /** As programs read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
