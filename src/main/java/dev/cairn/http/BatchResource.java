package dev.cairn.http;

import dev.cairn.batch.Answer;
import dev.cairn.batch.AnswerSink;
import dev.cairn.batch.InputForm;
import dev.cairn.batch.Line;
import dev.cairn.batch.LineAnswers;
import dev.cairn.batch.Pipeline;
import dev.cairn.batch.Planning;
import dev.cairn.batch.Requests;
import dev.cairn.batch.Workers;
import dev.cairn.intake.CsvHeaderException;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.planning.Engine;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Access;
import dev.cairn.server.AccessSettings;
import dev.cairn.server.Body;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.Metering;
import dev.cairn.server.Query;
import dev.cairn.server.RequestId;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code /plans:batch}: many requests in, a plan or a problem a line out, in order. All batches share the processors, and the room for lines that wait for
 * their answers to be taken.
 */
final class BatchResource {
    private static final String NDJSON = InputForm.NDJSON.mediaType();

    /** For a reader that nobody waits for any more, which ends when it is told. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Supplier<Engine> engine;
    private final Clock clock;
    private final AccessSettings access;
    private final Planning planning;
    private final Metering metering;
    private final Semaphore places;
    private final Pipeline pipeline = new Pipeline(new Workers(), PATIENCE);

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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        } finally {
            places.release();
        }
    }

    private static InputForm form(String type) {
        return type.equals(NDJSON) ? InputForm.NDJSON : InputForm.CSV;
    }

    private void answer(Context context, InputForm form, BatchBounds bounds) throws IOException, InterruptedException {
        BatchBody body = new BatchBody(context);
        try {
            Requests requests = begun(open(body, form, bounds), bounds);
            body.grant(HttpStatus.OK_200, NDJSON);
            String name = "request " + context.res().getHeader(RequestId.HEADER);
            LineAnswers answers = new LineAnswers(engine, clock, name, requests, planning);
            pipeline.run(requests, answers, new Sink(body, metering));
        } finally {
            body.release();
        }
    }

    private static Requests open(BatchBody body, InputForm form, BatchBounds bounds) throws IOException {
        try {
            return form.open(chunk -> bounds.read(body::read, chunk));
        } catch (CsvHeaderException e) {
            throw new ProblemException(Problem.invalid(e.faults()));
        }
    }

    /** The requests, of which the first is here: until then, all of it can still be refused. */
    private static Requests begun(Requests requests, BatchBounds bounds) throws IOException {
        return new Begun(requests, bounds, new AtomicReference<>(Optional.of(requests.next())));
    }

    private record Begun(Requests requests, BatchBounds bounds, AtomicReference<Optional<Optional<Line>>> first)
            implements Requests {
        @Override
        public Optional<Line> next() throws IOException {
            Optional<Optional<Line>> waiting = first.getAndSet(Optional.empty());
            Optional<Line> line = waiting.isPresent() ? waiting.get() : requests.next();
            if (line.isPresent()) {
                bounds.countLine();
            }
            return line;
        }

        @Override
        public Intake read(String text, Line line, RequestReader reader) {
            return requests.read(text, line, reader);
        }

        @Override
        public String fixOfLongLine() {
            return requests.fixOfLongLine();
        }

        @Override
        public String heading() {
            return requests.heading();
        }
    }

    private record Sink(BatchBody body, Metering metering) implements AnswerSink {
        @Override
        public void write(Answer answer) throws IOException {
            metering.batchLine(answer.refused());
            body.write(answer.bytes());
        }

        @Override
        public void flush() throws IOException {
            body.flush();
        }
    }
}
