package dev.cairn.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sentences made shorter at the ends of their clauses. */
final class Clauses {
    private static final String ENDS = ".;:,";

    /** Words that lead on to what is cut off. */
    private static final String LOOSE_END =
            "(?i)(\\W+(and|or|with|without|which|that|a|an|the|of|in|on|to|for|from|by|at|is|are|but|saying|who|how|what))+$";

    private Clauses() {}

    /** As many whole clauses as fit into so many words; if the first does not, its first words. */
    static String within(String text, int most) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        if (words.size() <= most) {
            return ended(text.strip());
        }
        int whole = 0;
        int open = 0;
        for (int i = 0; i < words.size() && i < most; i++) {
            String word = words.get(i);
            open += count(word, '(') - count(word, ')');
            if (open == 0 && ENDS.indexOf(word.charAt(word.length() - 1)) >= 0) {
                whole = i + 1;
            }
        }
        boolean cut = whole < Math.min(3, most);
        String kept = String.join(" ", words.subList(0, cut ? most : whole));
        String bare = (cut ? closed(kept) : kept).replaceAll("[.;:,]+$", "");
        return cut ? bare + " …" : bare + ".";
    }

    /** Without a bracket that is not closed, and without words that lead on. */
    private static String closed(String cut) {
        int open = cut.lastIndexOf('(');
        String whole = open > 0 && cut.indexOf(')', open) < 0 ? cut.substring(0, open) : cut;
        return whole.strip().replaceFirst(LOOSE_END, "");
    }

    /** How many words there are; a word has a letter or a digit. */
    static int words(String text) {
        return Math.toIntExact(Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count());
    }

    /** The text with a full stop, if it has no end of its own. */
    static String ended(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** The text as the beginning of a sentence. */
    static String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code protect the root user}, of {@code You can protect the root user.} */
    static String ability(String outcome) {
        return outcome.replaceFirst("^You can ", "").replaceFirst("\\.$", "");
    }

    private static int count(String word, char character) {
        return (int) word.chars().filter(each -> each == character).count();
    }
}
