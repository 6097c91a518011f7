package dev.cairn.planning.path;

import dev.cairn.exam.Level;
import java.util.Locale;

/** A row of the table of levels that build on each other within a family. */
public record Rung(Level level, Level below) {
    @Override
    public String toString() {
        return level.name().toLowerCase(Locale.ROOT) + " builds on "
                + below.name().toLowerCase(Locale.ROOT);
    }
}
