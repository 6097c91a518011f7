package dev.cairn.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The word that somebody may have meant: case, dashes and underscores do not count, a letter or two may differ, an end
 * may be missing.
 */
final class Suggestion {
    /** Below that, nearly every word begins with it. */
    private static final int LEAST_BEGINNING = 3;

    private Suggestion() {}

    /** The first of the nearest words, if any is near. */
    static Optional<String> nearest(String written, Collection<String> words) {
        String wanted = letters(PlainText.shortened(written));
        String nearest = "";
        int least = tolerance(wanted) + 1;
        for (String word : words) {
            int distance = distance(wanted, letters(word));
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static int tolerance(String word) {
        return word.length() <= LEAST_BEGINNING ? 1 : 2;
    }

    /** Letters to insert, delete or replace; 1 where one word begins with the other. */
    private static int distance(String one, String other) {
        int edits = edits(one, other);
        return edits > 1 && (begins(one, other) || begins(other, one)) ? 1 : edits;
    }

    private static boolean begins(String word, String beginning) {
        return beginning.length() >= LEAST_BEGINNING && word.startsWith(beginning);
    }

    private static int edits(String one, String other) {
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
