package dev.cairn.planning.path;

import dev.cairn.exam.Level;

/** A row of the table of levels that build on each other within a family. */
public record Rung(Level level, Level below) {
    @Override
    public String toString() {
        return "%s builds on %s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), below.name().toLowerCase(java.util.Locale.ROOT));
    }
}
