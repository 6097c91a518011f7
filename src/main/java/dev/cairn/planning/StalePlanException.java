package dev.cairn.planning;

/** A plan has been changed since it was read; nothing was written. */
public final class StalePlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StalePlanException(PlanId id, PlanPosition expected) {
        super("plan " + id + " is no longer at version " + expected.version() + ", report " + expected.sequence());
    }
}
