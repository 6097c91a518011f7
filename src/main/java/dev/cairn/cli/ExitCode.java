package dev.cairn.cli;

/** How a command ends. */
final class ExitCode {
    static final int DONE = 0;

    /** It was done, and the answer is no. */
    static final int NO = 1;

    /** Wrong use, or input that cannot be read or is refused. */
    static final int REFUSED = 2;

    private ExitCode() {}
}
