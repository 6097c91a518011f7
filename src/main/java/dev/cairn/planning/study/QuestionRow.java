package dev.cairn.planning.study;

import dev.cairn.exam.Level;

/** A row of the table of how long a question takes. */
public record QuestionRow(Level level, int seconds) {
    @Override
    public String toString() {
        return "a question takes " + seconds / 60.0 + " minutes";
    }
}
