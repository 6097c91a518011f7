package dev.cairn.cli;

/** Nobody reads standard output any more: there is nothing left to do, and nobody to tell. */
final class ClosedOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedOutput(Throwable cause) {
        super(cause);
    }
}
