package dev.cairn.planning.sequence;

import dev.cairn.plan.Work;

/** A row of the table of what a phase's time is spent on, in percent; mocks and buffer apart. */
public record MixRow(Phase phase, Work work, int percent) {
    @Override
    public String toString() {
        return "%s: %s %d %%".formatted(phase.label(), work.name().toLowerCase(java.util.Locale.ROOT), percent);
    }
}
