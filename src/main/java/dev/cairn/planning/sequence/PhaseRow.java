package dev.cairn.planning.sequence;

/** A row of the table of phases: from so much of the work done to so much. */
public record PhaseRow(Phase phase, int fromPercent, int toPercent) {
    @Override
    public String toString() {
        return phase.label() + " from " + fromPercent + " % to " + toPercent + " % of the work";
    }
}
