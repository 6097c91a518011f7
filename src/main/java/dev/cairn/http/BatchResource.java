package dev.cairn.http;

import dev.cairn.batch.Line;
import dev.cairn.batch.LineAnswers;
import dev.cairn.batch.LineReader;
import dev.cairn.planning.Engine;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code /plans:batch}: a request a line in, its plan or its problem a line out, in order, each written before the next is read. Holds one line and one
 * plan at a time, however many there are.
 */
final class BatchResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Supplier<Engine> engine;
    private final Clock clock;
    private final Semaphore places;

    /** @param most how many batches run at a time: each keeps a thread for as long as its client likes */
    BatchResource(Supplier<Engine> engine, Clock clock, int most) {
        this.engine = engine;
        this.clock = clock;
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
        InputStream in = context.req().getInputStream();
        LineReader lines = new LineReader(chunk -> Body.read(in, chunk));
        LineAnswers answers =
                new LineAnswers(engine, clock, "request " + context.res().getHeader(RequestId.HEADER));
        Optional<Line> line = lines.next();
        context.res().setStatus(HttpStatus.OK_200);
        context.res().setContentType(NDJSON);
        OutputStream out = context.res().getOutputStream();
        for (; line.isPresent(); line = lines.next()) {
            out.write((answers.to(line.get()).json() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
