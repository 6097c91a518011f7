package dev.cairn.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The word that somebody may have meant: case and whatever is neither letter nor digit do not count, one slip in three letters is allowed for, an end may
 * be missing.
 */
public final class NearestWord {
    private static final int LETTERS_FOR_EACH_SLIP = 3;

    /** Below that, nearly every word begins with it. */
    private static final int LEAST_BEGINNING = 3;

    private NearestWord() {}

    /** A hint to put before a fix: the nearest word, or nothing if none is near. */
    public static String hint(String written, Collection<String> words) {
        return to(written, words).map(word -> "did you mean '" + word + "'? ").orElse("");
    }

    /** The first of the nearest words, if any is near. Of a text that is longer than any word, the beginning is looked at. */
    public static Optional<String> to(String written, Collection<String> words) {
        String wanted = letters(PlainText.shortened(written));
        int least = Math.max(1, wanted.length() / LETTERS_FOR_EACH_SLIP) + 1;
        Optional<String> nearest = Optional.empty();
        for (String word : words) {
            int distance = distance(wanted, letters(word));
            if (distance < least) {
                least = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many slips lie between the words; 1 where one begins with the other. */
    private static int distance(String one, String other) {
        return begins(one, other) || begins(other, one) ? Math.min(1, slips(one, other)) : slips(one, other);
    }

    private static boolean begins(String word, String beginning) {
        return beginning.length() >= LEAST_BEGINNING && word.startsWith(beginning);
    }

    /** Letters to insert, delete or replace, and neighbours to swap: the optimal string alignment distance. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : step(slips, i, j, one, other);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int step(int[][] slips, int i, int j, String one, String other) {
        int kept = slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int least = Math.min(kept, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
