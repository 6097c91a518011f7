package dev.cairn.planning.sequence;

import dev.cairn.plan.Work;
import java.util.Locale;

/** A row of the table of what a phase's time is spent on, in percent; mocks and buffer apart. */
public record MixRow(Phase phase, Work work, int percent) {
    @Override
    public String toString() {
        return phase.label() + ": " + work.name().toLowerCase(Locale.ROOT) + " " + percent + " %";
    }
}
