package dev.cairn.server;

import dev.cairn.intake.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;

/** What a client sends although it is refused already. */
final class UnreadBody {
    /** Bytes that are passed over for the client's sake. */
    private static final int MOST = 8 * Limits.TEXT_BYTES;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CHUNK = 8192;

    private UnreadBody() {}

    /**
     * Passes over the rest of a body, unless there is too much of it: a client that still sends while its connection is closed might never see the answer.
     *
     * @return whether nothing is left, so that the connection can be used again
     */
    static boolean discard(HttpServletRequest request) {
        if (!has(request)) {
            return true;
        }
        try {
            return isWorthWhile(request) && discard(request.getInputStream());
        } catch (IOException | RuntimeException e) {
            // Malformed, or gone.
            return false;
        }
    }

    private static boolean has(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeader.TRANSFER_ENCODING.asString()) != null;
    }

    /** Who waits for a word before sending has not sent anything yet, and would take a look at the body for that word. */
    private static boolean isWorthWhile(HttpServletRequest request) {
        return request.getContentLengthLong() <= MOST && request.getHeader(HttpHeader.EXPECT.asString()) == null;
    }

    private static boolean discard(InputStream in) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        byte[] chunk = new byte[CHUNK];
        int total = 0;
        while (total <= MOST && System.nanoTime() < deadline) {
            int count = in.read(chunk);
            if (count < 0) {
                return true;
            }
            total += count;
        }
        return false;
    }
}
