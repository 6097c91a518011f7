package dev.cairn.planning.sequence;

/** A row of the table of phases: from so much of the work done to so much. */
public record PhaseRow(Phase phase, int fromPercent, int toPercent) {
    @Override
    public String toString() {
        return "%s from %d %% to %d %% of the work".formatted(phase.label(), fromPercent, toPercent);
    }
}
