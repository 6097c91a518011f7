package dev.cairn.authoring.variant;

import java.util.Locale;

/** Kinds of edit. All but the first are mutations, under their usual names where there are any. */
public enum Change {
    /** A condition is left out. */
    OMISSION,
    /** {@code <} becomes {@code <=}, and the like. */
    BOUNDARY,
    /** {@code ==} becomes {@code !=}, {@code <} becomes {@code >=}, and the like. */
    NEGATION,
    /** {@code &&} becomes {@code ||}, or the other way round. */
    CONNECTIVE,
    /** {@code not} becomes {@code exists}, or the other way round. */
    EXISTENCE,
    /** A constant becomes the next of its enum. */
    CONSTANT,
    /** A number that is written out becomes another by one. */
    NUMBER,
    /** A parameter is taken for one more, or one less. */
    THRESHOLD,
    /** {@code +} becomes {@code -}, {@code *} becomes {@code /}, and the like. */
    ARITHMETIC,
    /** {@code plusDays} becomes {@code minusDays}, {@code min} becomes {@code max}, and the like. */
    METHOD;

    /** As it is shown, such as {@code boundary}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
