package dev.cairn.catalogue;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The service that somebody may have meant: case and vendor do not count, few letters may differ. */
final class NearestName {
    private static final String[] VENDORS = {"amazon ", "aws "};
    private static final int LETTERS_FOR_EACH_SLIP = 3;

    private NearestName() {}

    /** The first of the nearest names, if any is near. */
    static Optional<String> to(String written, Collection<String> names) {
        String wanted = core(written);
        int least = Math.max(1, wanted.length() / LETTERS_FOR_EACH_SLIP) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int distance = distance(wanted, core(name));
            if (distance < least) {
                least = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    private static String core(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String vendor : VENDORS) {
            if (lower.startsWith(vendor)) {
                return lower.substring(vendor.length());
            }
        }
        return lower;
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
