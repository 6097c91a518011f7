package dev.cairn.cli;

/** A line of a batch, without what ends it. */
final class Line {
    private final int number;
    private final byte[] bytes;

    /** @param number counted from 1 */
    Line(int number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    int number() {
        return number;
    }

    /** Not a copy. */
    byte[] bytes() {
        return bytes;
    }
}
