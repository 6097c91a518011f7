package dev.cairn.server;

import dev.cairn.batch.LineReader.Source;
import dev.cairn.intake.Limits;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.text.Utf8;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;

/**
 * The body of a request, as far as it is what it says.
 *
 * @param type one of the media types that were offered
 */
public record Body(String type, String text) {
    /** For all of it. Whoever sends a byte now and then would keep a thread for hours. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int CHUNK = 8192;

    /**
     * Reads the body, if it is of one of these types, in UTF-8, and not too long.
     *
     * @throws ProblemException if it is not
     * @throws IOException if the client went away
     */
    public static Body read(Context context, String... types) throws IOException {
        String type = requireType(context, types);
        return new Body(type, decoded(bytes(context, Limits.TEXT_BYTES)));
    }

    /**
     * Reads the body, whatever it is.
     *
     * @throws ProblemException if it has more bytes, or is too long in coming
     * @throws IOException if the client went away
     */
    static byte[] bytes(Context context, int most) throws IOException {
        if (context.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        return bytes(context.req().getInputStream(), most);
    }

    /** The one of these types that the body says it has. */
    public static String requireType(Context context, String... types) {
        refuseEncoded(context.req());
        String given = Optional.ofNullable(context.req().getHeader(HttpHeader.CONTENT_TYPE.asString()))
                .orElseThrow(() -> unsupported("the request has no Content-Type", types));
        MediaType named = MediaType.parse(given)
                .filter(type -> Arrays.asList(types).contains(type.name()))
                .orElseThrow(() -> unsupported("the Content-Type is not supported", types));
        if (!named.parameter("charset").map("utf-8"::equalsIgnoreCase).orElse(true)) {
            throw unsupported("the charset is not utf-8", types);
        }
        return named.name();
    }

    private static void refuseEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeader.CONTENT_ENCODING.asString());
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "the request has a Content-Encoding: send it as it is");
        }
    }

    private static ProblemException unsupported(String problem, String... types) {
        String fix = "send " + String.join(" or ", types) + " in utf-8";
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, problem + ": " + fix);
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(ProblemType.TOO_LARGE, "the request is larger than " + most + " bytes: shorten it");
    }

    private static byte[] bytes(InputStream in, int most) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = read(in::read, chunk); count >= 0; count = read(in::read, chunk)) {
            bytes.write(chunk, 0, count);
            if (bytes.size() > most) {
                throw tooLarge(most);
            }
            if (System.nanoTime() > deadline) {
                throw tooSlow();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what has arrived.
     *
     * @throws ProblemException if it is no proper HTTP, or too long in coming
     * @throws IOException if the client went away
     */
    public static int read(Source in, byte[] chunk) throws IOException {
        try {
            return in.read(chunk);
        } catch (IOException | RuntimeException e) {
            Optional<ProblemException> refusal = refusal(e);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            throw e;
        }
    }

    private static Optional<ProblemException> refusal(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof TimeoutException) {
                return Optional.of(tooSlow());
            }
            if (e instanceof HttpException http) {
                String reason = Optional.ofNullable(http.getReason()).orElse("the body is malformed");
                return Optional.of(new ProblemException(ErrorAnswers.ofStatus(http.getCode(), reason)));
            }
        }
        return Optional.empty();
    }

    private static ProblemException tooSlow() {
        return new ProblemException(ProblemType.REQUEST_TIMEOUT, "the request took too long to arrive: send it again");
    }

    /**
     * The text of these bytes.
     *
     * @throws ProblemException if they are not UTF-8
     */
    static String decoded(byte[] bytes) {
        try {
            return Utf8.decoded(bytes);
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "the request is not UTF-8: encode it so");
        }
    }
}
