package dev.cairn.export;

/** Texts as Markdown shows them, and nothing else: what would be mark-up in a text is escaped. */
public final class MarkdownText {

    /** What means something in the middle of a line, in Markdown as GitHub reads it. */
    private static final String SPECIAL = "\\`*_[]<>|~&#$";

    /** What makes links of words that were not meant to be any. */
    private static final String LINKING = ":@/";

    private MarkdownText() {}

    /** A text of the product, on one line. */
    public static String plain(String text) {
        return escaped(text, SPECIAL);
    }

    /** A text of somebody else, on one line, never a link, whatever it holds. */
    public static String foreign(String text) {
        return escaped(text, SPECIAL + LINKING).replaceAll("(?i)www\\.", "www\\\\.");
    }

    private static String escaped(String text, String special) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isISOControl(character) || character == '\u2028' || character == '\u2029') {
                escaped.append(' ');
            } else if (special.indexOf(character) >= 0) {
                escaped.append('\\').append(character);
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString().strip();
    }

    /** An address as it may stand in the definition of a link. */
    static String address(String url) {
        return "<" + url.replace("<", "%3C").replace(">", "%3E").replace("\n", "%0A") + ">";
    }
}
