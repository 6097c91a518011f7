package dev.cairn.http;

import dev.cairn.batch.LineReader.Source;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.AccessSettings;
import dev.cairn.server.Body;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Counts a batch, and lets it be no longer than the settings allow. Not safe for use by several threads. */
final class BatchBounds {
    private final long mostLines;
    private final long mostBytes;
    private long lines;
    private long bytes;

    BatchBounds(AccessSettings settings) {
        this.mostLines = settings.batchLines();
        this.mostBytes = settings.batchBytes();
    }

    /** @throws ProblemException if the batch says itself that it is too long */
    void requireLength(HttpServletRequest request) {
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLong(mostBytes + " bytes");
        }
    }

    /**
     * Reads what has arrived.
     *
     * @throws ProblemException if that is too much
     */
    int read(Source in, byte[] chunk) throws IOException {
        int count = Body.read(in, chunk);
        bytes += Math.max(count, 0);
        if (bytes > mostBytes) {
            throw tooLong(mostBytes + " bytes");
        }
        return count;
    }

    /** @throws ProblemException if this line is one too many */
    void countLine() {
        lines++;
        if (lines > mostLines) {
            throw tooLong(mostLines + " lines");
        }
    }

    private static ProblemException tooLong(String bound) {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "the batch is longer than " + bound + ": send the unanswered lines as another batch");
    }
}
