package dev.cairn.planning;

/** Rules fed each other without end, or took too long. */
public final class RunawayRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunawayRulesException(String message) {
        super(message);
    }
}
