package dev.cairn.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a body as they arrive. Keeps at most the beginning of one in memory, however long it is. */
final class BodyLines {
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private int number;

    /** @param longest bytes of a line, beyond which it is refused */
    BodyLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, if there is one; the line feed at the end of the body begins none. */
    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int feed = next;
            while (feed < end && chunk[feed] != '\n') {
                feed++;
            }
            bytes.write(chunk, next, Math.min(feed - next, longest + 1 - bytes.size()));
            ended = feed < end;
            next = ended ? feed + 1 : feed;
        }
        return Optional.of(new Line(number, bytes.toByteArray(), bytes.size() > longest));
    }

    /** Whether there is anything to read. */
    private boolean fill() throws IOException {
        while (next == end) {
            int count = Body.read(in, chunk);
            if (count < 0) {
                return false;
            }
            next = 0;
            end = count;
        }
        return true;
    }

    /** A line, without the feed at its end. */
    static final class Line {
        private final int number;
        private final byte[] bytes;
        private final boolean cut;

        /**
         * @param number the first is 1
         * @param cut whether it was longer than allowed, and the rest of it was passed over
         */
        Line(int number, byte[] bytes, boolean cut) {
            this.number = number;
            this.bytes = bytes;
            this.cut = cut;
        }

        int number() {
            return number;
        }

        /** @throws ProblemException if it was too long, or is not UTF-8 */
        String text() {
            if (cut) {
                throw new ProblemException(
                        ProblemType.TOO_LARGE, "the line is longer than " + (bytes.length - 1) + " bytes: shorten it");
            }
            return Body.decoded(bytes);
        }
    }
}
