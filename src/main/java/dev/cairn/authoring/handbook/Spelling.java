package dev.cairn.authoring.handbook;

import java.util.List;
import java.util.Locale;

/** Names of the program as words, and words in a row. */
final class Spelling {
    private Spelling() {}

    /** {@code ExamStatus}, {@code takenOn} and {@code LAST_DAY} as words. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    static String withArticle(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** The words with commas between them, the last with {@code and}, say. */
    static String row(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }
}
