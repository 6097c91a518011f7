package dev.cairn.planning.fit;

import dev.cairn.exam.Level;
import java.util.Locale;

/** A row of the table of how many mock exams to sit. */
public record MockRow(Level level, int fromWeeks, int mocks) {
    @Override
    public String toString() {
        return level.name().toLowerCase(Locale.ROOT) + ", from " + fromWeeks + " weeks: " + mocks + " mock exams";
    }
}
