package dev.cairn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, read as they come. Of a line that is too long only the beginning is kept. Not safe for use by several threads. */
final class LineReader {
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private int count;

    /** @param longest bytes to keep of a line, at most */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, if there is one. The end of the last line begins no other. */
    Optional<Line> next() throws IOException {
        if (next == end && !fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int feed = feed();
            line.write(chunk, next, Math.min(feed - next, longest - line.size()));
            next = feed + 1;
        } while (next > end && fill());
        next = Math.min(next, end);
        count++;
        return Optional.of(new Line(count, line.toByteArray()));
    }

    /** Where the next line feed stands, or the end of what was read. */
    private int feed() {
        int feed = next;
        while (feed < end && chunk[feed] != '\n') {
            feed++;
        }
        return feed;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
