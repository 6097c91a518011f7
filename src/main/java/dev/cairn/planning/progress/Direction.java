package dev.cairn.planning.progress;

/** Which way an exam day may move. */
public enum Direction {
    EARLIER,
    LATER,
    NEITHER
}
