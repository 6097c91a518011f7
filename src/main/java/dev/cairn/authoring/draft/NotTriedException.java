package dev.cairn.authoring.draft;

/** Thrown where a draft was not tried to the end. The message, half a sentence, says why and what to do. */
public final class NotTriedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTriedException(String message) {
        super(message);
    }
}
