package dev.cairn.planning.fit;

import dev.cairn.exam.Level;
import java.util.Locale;

/** A row of the table of how few weeks an exam may take. */
public record LeastWeeksRow(Level level, int weeks) {
    @Override
    public String toString() {
        return "at least " + weeks + " weeks for " + level.name().toLowerCase(Locale.ROOT);
    }
}
