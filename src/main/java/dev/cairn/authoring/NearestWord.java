package dev.cairn.authoring;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that an author may have meant: case does not count, a few letters may differ. */
final class NearestWord {
    private static final int LETTERS_FOR_EACH_SLIP = 3;

    private NearestWord() {}

    /** A hint to put before a fix: the nearest word, or nothing if none is near. */
    static String hint(String written, Collection<String> words) {
        return to(written, words).map(word -> "did you mean '" + word + "'? ").orElse("");
    }

    /** The first of the nearest words, if any is near. */
    static Optional<String> to(String written, Collection<String> words) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int least = Math.max(1, wanted.length() / LETTERS_FOR_EACH_SLIP) + 1;
        Optional<String> nearest = Optional.empty();
        for (String word : words) {
            int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    /** Letters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
