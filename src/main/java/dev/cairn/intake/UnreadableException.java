package dev.cairn.intake;

/** A text is not what it should be, as a whole. Never leaves this package. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String fix;

    UnreadableException(String problem, String fix) {
        super(problem + ": " + fix);
        this.problem = problem;
        this.fix = fix;
    }

    RequestFault fault() {
        return new RequestFault("", problem, fix);
    }
}
