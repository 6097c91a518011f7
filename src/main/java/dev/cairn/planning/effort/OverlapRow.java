package dev.cairn.planning.effort;

import dev.cairn.exam.Level;
import java.util.Locale;

/** A row of the table of what a service saves that is known from an exam of some level. */
public record OverlapRow(Level level, int percent) {
    @Override
    public String toString() {
        return "a service known from an exam of level " + level.name().toLowerCase(Locale.ROOT) + " saves " + percent
                + " % of its work";
    }
}
