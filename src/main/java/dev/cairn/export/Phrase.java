package dev.cairn.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text of pieces, some of which stand out or lead to a page; each form of a plan escapes it in its own way. */
public record Phrase(List<Piece> pieces) {
    public static final Phrase EMPTY = new Phrase(List.of());

    public Phrase {
        pieces = List.copyOf(pieces);
    }

    /** The look of a piece. */
    public enum Style {
        PLAIN,
        /** A text of the learner: never a link, whatever it holds. */
        FOREIGN,
        STRONG,
        EMPHASIS,
        CODE,
        LINK
    }

    /**
     * A part of a phrase.
     *
     * @param address of a link; empty for others
     */
    public record Piece(Style style, String text, String address) {}

    public static Phrase of(String text) {
        return EMPTY.text(text);
    }

    /** Phrases in a row, with a text between each two. */
    public static Phrase joined(List<Phrase> phrases, String between) {
        Phrase all = EMPTY;
        for (Phrase phrase : phrases) {
            all = (all.isEmpty() ? all : all.text(between)).then(phrase);
        }
        return all;
    }

    public Phrase text(String text) {
        return with(Style.PLAIN, text, "");
    }

    public Phrase foreign(String text) {
        return with(Style.FOREIGN, text, "");
    }

    public Phrase strong(String text) {
        return with(Style.STRONG, text, "");
    }

    public Phrase emphasis(String text) {
        return with(Style.EMPHASIS, text, "");
    }

    public Phrase code(String text) {
        return with(Style.CODE, text, "");
    }

    public Phrase link(String text, String address) {
        return with(Style.LINK, text, address);
    }

    public Phrase then(Phrase other) {
        return new Phrase(Stream.concat(pieces.stream(), other.pieces.stream()).toList());
    }

    /** The phrase as a sentence of its own, after what is there. */
    public Phrase sentence(Phrase other) {
        return isEmpty() || other.isEmpty() ? then(other) : text(" ").then(other);
    }

    public Phrase sentence(String text) {
        return text.isEmpty() ? this : sentence(of(text));
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The words alone. */
    public String words() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private Phrase with(Style style, String text, String address) {
        if (text.isEmpty()) {
            return this;
        }
        List<Piece> all = new ArrayList<>(pieces);
        all.add(new Piece(style, text, address));
        return new Phrase(all);
    }
}
