package dev.cairn.exam;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of one version of an exam, such as {@code SAA-C03}: three letters or digits that name the series, then the version.
 *
 * @param value the code in upper case
 */
public record ExamCode(String value) implements Comparable<ExamCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{2}-C[0-9]{2}");

    /** @throws IllegalArgumentException if the value does not have the shape of a code */
    public ExamCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an exam code: " + value);
        }
    }

    /** The code written in this text in whatever case, or nothing if it has not the shape of one. */
    public static Optional<ExamCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new ExamCode(code)) : Optional.empty();
    }

    /** What all versions of the exam share: {@code SAA} for {@code SAA-C03}. */
    public String series() {
        return value.substring(0, 3);
    }

    @Override
    public int compareTo(ExamCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
