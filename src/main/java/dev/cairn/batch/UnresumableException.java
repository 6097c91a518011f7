package dev.cairn.batch;

/** The answers of a batch that was interrupted are neither to be gone on with, nor to be written over: the message says why, and what to do. */
public final class UnresumableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnresumableException(String message) {
        super(message);
    }
}
