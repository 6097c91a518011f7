package dev.cairn.planning;

/** The rules left something open that a plan cannot do without. */
public final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndecidedException(String message) {
        super(message);
    }
}
