package dev.cairn.planning;

/** Rules fed each other without end, or took too long. */
public final class RunawayRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Stage stage;

    /** @param stage the stage whose rules did so */
    public RunawayRulesException(Stage stage, String message) {
        super(message);
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
