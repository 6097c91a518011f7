package dev.cairn.planning.study;

import dev.cairn.exam.Level;

/** A row of the table of what is kept of a topic of another exam, by the level of that exam. */
public record RecallRow(Level level, int percent) {
    @Override
    public String toString() {
        return percent + " % is kept from a " + level.name().toLowerCase(java.util.Locale.ROOT) + " exam";
    }
}
