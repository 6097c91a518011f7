package dev.cairn.server;

import dev.cairn.export.Html;
import dev.cairn.export.Json;
import dev.cairn.export.PlanForm;
import dev.cairn.plan.Plan;
import dev.cairn.problem.Problem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Writes answers. Each tells its length, so that whoever gets less of it knows. */
public final class Answers {
    public static final String JSON = "application/json";

    /** Bytes below which compressing gains nothing. */
    private static final int WORTH_COMPRESSING = 1_500;

    private static final int STREAMED_AT_A_TIME = 32 * 1024;

    private Answers() {}

    public static void json(Context context, Object value) {
        send(context, JSON, Json.compact(value) + "\n");
    }

    /** For what is the same for everybody, and changes when rules, catalogue or the day do. */
    public static void publicJson(Context context, Object value) {
        context.header(HttpHeader.CACHE_CONTROL.asString(), "no-cache");
        json(context, value);
    }

    /** The plan in this form; a browser that keeps it as a file finds a name for it. */
    public static void plan(Context context, PlanForm form, Plan plan) {
        describe(context, form, plan);
        send(context, form.contentType(), form.write(plan));
    }

    /**
     * The plan in this form, which leads back to its page where the form can.
     *
     * @param page the address of the plan's page
     */
    public static void plan(Context context, PlanForm form, Plan plan, String page) {
        describe(context, form, plan);
        send(context, form.contentType(), form.write(plan, page));
    }

    private static void describe(Context context, PlanForm form, Plan plan) {
        context.header("Content-Disposition", "inline; filename=\"" + form.fileName(plan) + "\"");
        if (form == PlanForm.HTML) {
            context.header("Content-Security-Policy", Html.contentSecurityPolicy());
        }
    }

    static void problem(Context context, Problem problem) {
        context.status(problem.status());
        send(context, Problem.MEDIA_TYPE, problem.document(context.path()));
    }

    /** A client that is refused may still be sending: what is left is ignored, or the connection is closed. */
    static void passOverBody(Context context) {
        if (!UnreadBody.discard(context.req())) {
            leaveBody(context);
        }
    }

    /** Nobody waits for the rest. */
    static void leaveBody(Context context) {
        context.header(HttpHeader.CONNECTION.asString(), "close");
    }

    /** A file that is part of the product. Whoever has it already need not get it again. */
    public static void file(Context context, StaticFile file) {
        file(context, file, "no-cache");
    }

    /** A file that is part of the product, to be kept as the Cache-Control says. */
    public static void file(Context context, StaticFile file, String cacheControl) {
        context.header(HttpHeader.CACHE_CONTROL.asString(), cacheControl);
        context.header(HttpHeader.ETAG.asString(), file.tag());
        if (file.tag().equals(context.req().getHeader(HttpHeader.IF_NONE_MATCH.asString()))) {
            context.status(HttpStatus.NOT_MODIFIED_304);
            context.removeHeader(HttpHeader.CONTENT_TYPE.asString());
        } else {
            send(context, file.type(), file.bytes());
        }
    }

    public static void text(Context context, String type, String text) {
        send(context, type, text);
    }

    /** Writes an answer as it goes along. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * A file that is written while it is sent, so that it may be of any length. If that fails the connection is closed: nobody takes a part for the whole.
     *
     * @param name what a browser calls it
     */
    public static void file(Context context, String type, String name, Writing writing) throws IOException {
        context.res().setStatus(HttpStatus.OK_200);
        context.res().setContentType(type);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (context.method().equals(HandlerType.HEAD)) {
            return;
        }
        try {
            OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), STREAMED_AT_A_TIME);
            writing.to(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (context.res().isCommitted()) {
                ServletContextRequest.getServletContextRequest(context.req())
                        .getConnectionMetaData()
                        .getConnection()
                        .close();
            }
            throw e;
        }
    }

    private static void send(Context context, String type, String text) {
        send(context, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Context context, String type, byte[] whole) {
        byte[] bytes = whole;
        if (bytes.length >= WORTH_COMPRESSING && Accept.takesGzip(context)) {
            context.header(HttpHeader.CONTENT_ENCODING.asString(), "gzip");
            bytes = compressed(bytes);
        }
        context.contentType(type);
        context.res().setContentLength(bytes.length);
        context.result(bytes);
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream smaller = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(smaller)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return smaller.toByteArray();
    }
}
