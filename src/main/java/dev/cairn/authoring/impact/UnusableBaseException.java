package dev.cairn.authoring.impact;

/** Says why rules cannot be held against what was named, and what to name instead. */
public final class UnusableBaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableBaseException(String message) {
        super(message);
    }

    public UnusableBaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
