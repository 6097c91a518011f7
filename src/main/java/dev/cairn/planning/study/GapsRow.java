package dev.cairn.planning.study;

import dev.cairn.exam.Level;

/** A row of the table of the time for closing gaps: minutes for a beginner, and for those with the experience that the guide expects. */
public record GapsRow(Level level, int beginner, int experienced) {
    @Override
    public String toString() {
        return "closing gaps takes " + beginner + " to " + experienced + " minutes";
    }
}
