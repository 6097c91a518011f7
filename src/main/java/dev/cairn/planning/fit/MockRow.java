package dev.cairn.planning.fit;

import dev.cairn.exam.Level;

/** A row of the table of how many mock exams to sit. */
public record MockRow(Level level, int fromWeeks, int mocks) {
    @Override
    public String toString() {
        return "%s, from %d weeks: %d mock exams".formatted(level.name().toLowerCase(java.util.Locale.ROOT), fromWeeks, mocks);
    }
}
