package dev.cairn.http;

import dev.cairn.batch.Answer;
import dev.cairn.batch.InputForm;
import dev.cairn.batch.Line;
import dev.cairn.batch.LineAnswers;
import dev.cairn.batch.Planning;
import dev.cairn.batch.Requests;
import dev.cairn.intake.CsvHeaderException;
import dev.cairn.planning.Engine;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code /plans:batch}: many requests in, a plan or a problem a line out, in order, each written before the next is read: Jetty fails the answer as soon as a read
 * ahead of it meets what is no HTTP.
 */
final class BatchResource {
    private static final String NDJSON = InputForm.NDJSON.mediaType();

    private final Supplier<Engine> engine;
    private final Clock clock;
    private final AccessSettings access;
    private final Planning planning;
    private final Metering metering;
    private final Semaphore places;

    /** Half the threads are for batches: each keeps one for as long as its client likes. */
    BatchResource(Supplier<Engine> engine, HttpSettings settings, Planning planning, Metering metering) {
        this.engine = engine;
        this.clock = settings.clock();
        this.access = settings.access();
        this.planning = planning;
        this.metering = metering;
        this.places = new Semaphore(settings.threads() / 2);
    }

    void create(Context context) throws IOException {
        Access.requireMany(context);
        new Query(context).refuseIfFaulty();
        Accept.choose(context, NDJSON);
        InputForm form = form(Body.requireType(context, NDJSON, InputForm.CSV.mediaType()));
        BatchBounds bounds = new BatchBounds(access);
        bounds.requireLength(context.req());
        if (!places.tryAcquire()) {
            context.header(HttpHeader.RETRY_AFTER.asString(), "10");
            throw new ProblemException(ProblemType.BUSY, "too many batches are running: try again in a moment");
        }
        try {
            answer(context, form, bounds);
        } finally {
            places.release();
        }
    }

    private static InputForm form(String type) {
        return type.equals(NDJSON) ? InputForm.NDJSON : InputForm.CSV;
    }

    private void answer(Context context, InputForm form, BatchBounds bounds) throws IOException {
        InputStream in = context.req().getInputStream();
        Requests requests = open(in, form, bounds);
        String name = "request " + context.res().getHeader(RequestId.HEADER);
        LineAnswers answers = new LineAnswers(engine, clock, name, requests, planning);
        Optional<Line> line = requests.next();
        context.res().setStatus(HttpStatus.OK_200);
        context.res().setContentType(NDJSON);
        OutputStream out = context.res().getOutputStream();
        for (; line.isPresent(); line = requests.next()) {
            bounds.countLine();
            Answer answer = answers.to(line.get());
            metering.batchLine(answer.refused());
            out.write(answer.bytes());
            out.flush();
        }
    }

    private static Requests open(InputStream in, InputForm form, BatchBounds bounds) throws IOException {
        try {
            return form.open(chunk -> bounds.read(in, chunk));
        } catch (CsvHeaderException e) {
            throw new ProblemException(Problem.invalid(e.faults()));
        }
    }
}
