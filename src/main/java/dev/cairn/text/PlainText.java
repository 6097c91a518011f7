package dev.cairn.text;

import java.util.regex.Pattern;

/** Text that every form of a plan can carry: without control characters, halves of characters, or what XML forbids. */
public final class PlainText {
    private static final Pattern FOREIGN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}]");

    /** Enough to recognise a value by, and short enough for a line. */
    private static final int MOST_SHOWN = 60;

    private PlainText() {}

    public static boolean isPlain(String text) {
        return !FOREIGN.matcher(text).find();
    }

    /** The text with U+FFFD wherever it is not plain. */
    public static String cleaned(String text) {
        return FOREIGN.matcher(text).replaceAll("\uFFFD");
    }

    /** How many characters a reader counts, rather than how many {@code char}s store them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The beginning of the text, if it is long. */
    public static String shortened(String text) {
        return length(text) <= MOST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
