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
    private final Optional<Quotes> quotes;
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

    private LineReader(Source in, Optional<Quotes> quotes) {
        this.in = in;
        this.quotes = quotes;
    }

    /** Every line feed ends a line. */
    static LineReader ofLines(Source in) {
        return new LineReader(in, Optional.empty());
    }

    /** A line feed between quotation marks does not: a record of a table may take several lines, and bears the number of its first. */
    static LineReader ofRecords(Source in) {
        return new LineReader(in, Optional.of(new Quotes()));
    }

    /** The next line, if there is one; the line feed at the end of the last line begins none. */
    public Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        long first = ++number;
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
        return Optional.of(new Line(first, bytes.toByteArray(), cut));
    }

    /** Where the line feed stands that ends the line, or the end of what was read. */
    private int feed() {
        return quotes.isPresent() ? feed(quotes.get()) : plainFeed();
    }

    private int plainFeed() {
        int feed = next;
        while (feed < end && chunk[feed] != '\n') {
            feed++;
        }
        return feed;
    }

    private int feed(Quotes marks) {
        int feed = next;
        while (feed < end && !marks.endsRecord(chunk[feed])) {
            number += chunk[feed] == '\n' ? 1 : 0;
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
