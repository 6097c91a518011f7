package dev.cairn.batch;

import java.nio.charset.StandardCharsets;

/**
 * What a line of input is answered with.
 *
 * @param line which one
 * @param json a plan or a problem, without a line feed
 */
public record Answer(Line line, String json, boolean refused) {

    /** A line of output: the answer and a line feed, in UTF-8. */
    public byte[] bytes() {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
