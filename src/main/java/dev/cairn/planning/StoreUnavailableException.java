package dev.cairn.planning;

/** Plans can be neither read nor written now: the disk is full, say, or the database is away. Nothing was written by half. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
