package dev.cairn.http;

import dev.cairn.export.Json;
import dev.cairn.intake.Limits;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /plans:batch}: a request a line in, its plan or its problem a line out, in order, each written before the next is read. Holds one line and one
 * plan at a time, however many there are.
 */
final class BatchResource {
    private static final Logger LOG = LoggerFactory.getLogger(BatchResource.class);
    private static final String NDJSON = "application/x-ndjson";

    private final PlanDesk desk;
    private final Semaphore places;

    /** @param most how many batches run at a time: each keeps a thread for as long as its client likes */
    BatchResource(PlanDesk desk, int most) {
        this.desk = desk;
        this.places = new Semaphore(most);
    }

    void create(Context context) throws IOException {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, NDJSON);
        Body.requireType(context, NDJSON);
        if (!places.tryAcquire()) {
            context.header(HttpHeader.RETRY_AFTER.asString(), "10");
            throw new ProblemException(ProblemType.BUSY, "too many batches are running: try again in a moment");
        }
        try {
            answerLines(context);
        } finally {
            places.release();
        }
    }

    private void answerLines(Context context) throws IOException {
        BodyLines lines = new BodyLines(context.req().getInputStream(), Limits.TEXT_BYTES);
        Optional<BodyLines.Line> line = lines.next();
        context.res().setStatus(HttpStatus.OK_200);
        context.res().setContentType(NDJSON);
        OutputStream out = context.res().getOutputStream();
        for (; line.isPresent(); line = lines.next()) {
            out.write(answer(line.get(), context));
            out.flush();
        }
    }

    private byte[] answer(BodyLines.Line line, Context context) {
        return (Json.compact(planOrProblem(line, context)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Object planOrProblem(BodyLines.Line line, Context context) {
        try {
            return desk.planFromJson(line.text());
        } catch (ProblemException e) {
            return members(e.problem(), line, context);
        } catch (RuntimeException e) {
            LOG.error("request {} failed at line {}", context.res().getHeader(RequestId.HEADER), line.number(), e);
            return members(ErrorAnswers.failure(e), line, context);
        }
    }

    private static Map<String, Object> members(Problem problem, BodyLines.Line line, Context context) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members(context.path()));
        members.put("line", line.number());
        return members;
    }
}
