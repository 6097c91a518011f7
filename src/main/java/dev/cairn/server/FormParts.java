package dev.cairn.server;

import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart.Part;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;

/**
 * A form that was sent with files in it, in memory alone.
 *
 * @param parts what was sent by the names of the fields; of several with one name the first
 */
public record FormParts(Map<String, byte[]> parts) {
    private static final String TYPE = "multipart/form-data";
    private static final int MOST_PARTS = 20;

    public FormParts {
        parts = Map.copyOf(parts);
    }

    /**
     * Reads a form.
     *
     * @param most how many bytes it may have
     * @throws ProblemException if it has more, or is no such form
     * @throws IOException if the client went away
     */
    public static FormParts read(Context context, int most) throws IOException {
        try {
            Body.requireType(context, TYPE);
            return of(boundary(context), Body.bytes(context, most));
        } catch (ProblemException e) {
            Answers.passOverBody(context);
            throw e;
        }
    }

    private static String boundary(Context context) {
        return Optional.ofNullable(context.req().getHeader(HttpHeader.CONTENT_TYPE.asString()))
                .flatMap(MediaType::parse)
                .flatMap(type -> type.parameter("boundary"))
                .filter(boundary -> !boundary.isEmpty())
                .orElseThrow(FormParts::malformed);
    }

    private static FormParts of(String boundary, byte[] bytes) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MOST_PARTS);
        parser.setMaxLength(bytes.length);
        // Never a file of ours.
        parser.setMaxMemoryFileSize(bytes.length);
        try (MultiPartFormData.Parts sent = parsed(parser, bytes)) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (Part part : sent) {
                if (part.getName() != null) {
                    parts.putIfAbsent(part.getName(), content(part));
                }
            }
            return new FormParts(parts);
        }
    }

    /** Nobody waits: all of it is here. */
    private static MultiPartFormData.Parts parsed(MultiPartFormData.Parser parser, byte[] bytes) {
        try (Blocker.Promise<MultiPartFormData.Parts> parts = Blocker.promise()) {
            parser.parse(Content.Source.from(ByteBuffer.wrap(bytes)), parts);
            return parts.block();
        } catch (IOException | RuntimeException e) {
            throw malformed();
        }
    }

    private static byte[] content(Part part) throws IOException {
        return BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource()));
    }

    private static ProblemException malformed() {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST, "the form is not " + TYPE + " as browsers send it: send it again");
    }

    /** What was sent in a field; empty where nothing was. */
    public byte[] bytes(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }
}
