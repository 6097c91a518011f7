package dev.cairn.planning.fit;

import dev.cairn.exam.Level;

/** A row of the table of how few weeks an exam may take. */
public record LeastWeeksRow(Level level, int weeks) {
    @Override
    public String toString() {
        return "at least %2$d weeks for %1$s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), weeks);
    }
}
