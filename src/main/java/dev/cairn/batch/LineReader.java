package dev.cairn.batch;

import dev.cairn.intake.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * The lines of a batch as they arrive. Keeps at most the beginning of one in memory, however long it is and however many there are. Not safe for use by
 * several threads.
 */
public final class LineReader {
    private static final int CHUNK = 32 * 1024;

    private final Source in;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private long number;

    /** Where the lines come from. */
    @FunctionalInterface
    public interface Source {

        /**
         * Reads what has arrived, waiting for some of it.
         *
         * @return how many bytes there were; negative at the end
         */
        int read(byte[] chunk) throws IOException;
    }

    public LineReader(Source in) {
        this.in = in;
    }

    /** The next line, if there is one; the line feed at the end of the last line begins none. */
    public Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean cut = false;
        boolean ended = false;
        while (!ended && fill()) {
            int feed = feed();
            int kept = Math.min(feed - next, Limits.TEXT_BYTES - bytes.size());
            bytes.write(chunk, next, kept);
            cut |= kept < feed - next;
            ended = feed < end;
            next = ended ? feed + 1 : feed;
        }
        return Optional.of(new Line(number, bytes.toByteArray(), cut));
    }

    /** Where the next line feed stands, or the end of what was read. */
    private int feed() {
        int feed = next;
        while (feed < end && chunk[feed] != '\n') {
            feed++;
        }
        return feed;
    }

    /** Whether there is anything to read. */
    private boolean fill() throws IOException {
        while (next == end) {
            int count = in.read(chunk);
            if (count < 0) {
                return false;
            }
            next = 0;
            end = count;
        }
        return true;
    }
}
