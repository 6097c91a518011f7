package dev.cairn.authoring.handbook;

import dev.cairn.planning.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the program as words, and words in a row. */
final class Spelling {
    private static final Pattern FIRST_OF_NO_THING =
            Pattern.compile("^(as|behind|builds|can|gives|in|not|off|out|sits)\\b");

    private static final Pattern LAST_OF_NO_THING =
            Pattern.compile("(\\b(after|before|differ|due|for|from|interleaves|months|out|passes|way)|ed|able)$");

    private Spelling() {}

    /** {@code ExamStatus}, {@code takenOn} and {@code LAST_DAY} as words. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A kind of fact. What is called after something other than a thing stands in quotation marks. */
    static String kind(String type) {
        String words = words(type);
        return FIRST_OF_NO_THING.matcher(words).find()
                        || LAST_OF_NO_THING.matcher(words).find()
                ? "“" + words + "” entry"
                : words;
    }

    /** A number with its unit. */
    static String amount(Parameter number) {
        return number.value() + " " + (number.value() == 1 ? number.unit().replaceFirst("s$", "") : number.unit());
    }

    static String withArticle(String words) {
        return ("aeiou".indexOf(words.charAt(words.startsWith("“") ? 1 : 0)) >= 0 ? "an " : "a ") + words;
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
