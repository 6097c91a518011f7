package dev.cairn.authoring.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a rule says, in words.
 *
 * @param text with variables between ‹ and ›
 * @param parts what it is made of, if that does not go into a sentence
 */
public record Phrase(String text, List<Phrase> parts) {
    private static final Pattern VARIABLE = Pattern.compile("‹([^‹›]*)›");

    public Phrase {
        parts = List.copyOf(parts);
    }

    static Phrase of(String text) {
        return new Phrase(text, List.of());
    }

    /** How a variable stands in a text. */
    static String variable(String name) {
        return "‹" + Spelling.words(name.replaceFirst("^\\$", "")) + "›";
    }

    /**
     * A stretch of the text.
     *
     * @param isVariable whether it is the name that the rule gives to something
     */
    public record Piece(String text, boolean isVariable) {}

    /** The text in stretches, one after the other. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int read = 0;
        while (variable.find()) {
            pieces.add(new Piece(text.substring(read, variable.start()), false));
            pieces.add(new Piece(variable.group(1), true));
            read = variable.end();
        }
        pieces.add(new Piece(text.substring(read), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return List.copyOf(pieces);
    }
}
