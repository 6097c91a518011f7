package dev.cairn.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are searched: without case and accents. Each database would do that in its own way, or for English alone. */
final class SearchKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WILDCARD = Pattern.compile("[!%_]");

    private SearchKey() {}

    static String of(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** A pattern of {@code LIKE}, with {@code !} as its escape, for keys that hold this. */
    static String containing(String part) {
        return "%" + WILDCARD.matcher(of(part)).replaceAll("!$0") + "%";
    }
}
