package dev.cairn.batch;

/** A line of a batch, without the feed at its end. */
public final class Line {
    private final long number;
    private final byte[] bytes;
    private final boolean cut;

    /**
     * @param number the first is 1
     * @param cut whether it was longer than allowed, and the rest of it was passed over
     */
    Line(long number, byte[] bytes, boolean cut) {
        this.number = number;
        this.bytes = bytes;
        this.cut = cut;
    }

    public long number() {
        return number;
    }

    /** Not a copy. */
    byte[] bytes() {
        return bytes;
    }

    boolean isCut() {
        return cut;
    }
}
