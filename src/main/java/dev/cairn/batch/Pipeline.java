package dev.cairn.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Works on the tasks of a source with all processors, and hands the results on in the order of the tasks: the lines of a batch and their answers, say. A
 * thread of its own reads ahead as far as the {@link Workers} have room; whoever takes the results slowly slows the reading down. Each result is handed on as
 * soon as it is its turn, so that whoever waits for an answer before sending the next line gets it.
 */
public final class Pipeline {
    private final Workers workers;
    private final Duration patience;

    /** @param patience how long to wait, at a premature end, for a reader that hangs in a read */
    public Pipeline(Workers workers, Duration patience) {
        this.workers = workers;
        this.patience = patience;
    }

    /** Where tasks come from; asked by one thread. */
    @FunctionalInterface
    public interface Source<T> {
        /** The next task, if there is one. */
        Optional<T> next() throws IOException;
    }

    /** Takes results, in the order of the tasks. May block, which holds up the reading too. */
    public interface Sink<R> {
        void write(R result) throws IOException;

        /** Hands on what was written so far: the next result is still to come. */
        void flush() throws IOException;
    }

    /**
     * Answers all lines.
     *
     * @return how many were refused
     * @throws IOException if the lines cannot be read to their end, once all that came before is answered; or what the sink throws
     * @throws InterruptedException if this thread was interrupted; nothing goes on then
     */
    public long run(Requests requests, LineAnswers answers, AnswerSink sink) throws IOException, InterruptedException {
        LongAdder refused = new LongAdder();
        run(requests, answers::to, new Sink<Answer>() {
            @Override
            public void write(Answer answer) throws IOException {
                sink.write(answer);
                refused.add(answer.refused() ? 1 : 0);
            }

            @Override
            public void flush() throws IOException {
                sink.flush();
            }
        });
        return refused.sum();
    }

    /**
     * Works on all tasks.
     *
     * @throws IOException if the source cannot be read to its end, once all that came before is done; or what the sink throws
     * @throws InterruptedException if this thread was interrupted; nothing goes on then
     */
    public <T, R> void run(Source<T> source, Function<T, R> work, Sink<R> sink)
            throws IOException, InterruptedException {
        Run<T, R> run = new Run<>(source, work, sink, workers.new Share());
        Thread reader = new Thread(run::read, "reading");
        reader.setDaemon(true);
        reader.start();
        try {
            run.write();
        } finally {
            run.end();
            reader.interrupt();
            join(reader);
        }
    }

    /** So that nobody reads on where the caller has given up the input. An interrupt does not shorten it, and is kept. */
    private void join(Thread reader) {
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        for (long left = patience.toMillis(); left > 0 && reader.isAlive(); left = millisUntil(end)) {
            try {
                reader.join(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long end) {
        return Duration.ofNanos(end - System.nanoTime()).toMillis();
    }

    /** One batch, or whatever else there is to do. */
    private static final class Run<T, R> {
        private final Source<T> source;
        private final Function<T, R> work;
        private final Sink<R> sink;
        private final Workers.Share share;
        private final BlockingQueue<Future<Optional<R>>> ahead = new LinkedBlockingQueue<>();
        private final Workers workers;
        private final Map<String, String> context =
                Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());

        Run(Source<T> source, Function<T, R> work, Sink<R> sink, Workers.Share share) {
            this.source = source;
            this.work = work;
            this.sink = sink;
            this.share = share;
            this.workers = share.workers();
        }

        /** Ends the queue with nothing, or with what went wrong: whoever takes from it must not wait for ever. */
        void read() {
            try {
                for (Optional<T> task = source.next(); task.isPresent(); task = source.next()) {
                    T next = task.get();
                    share.enter();
                    ahead.add(workers.submit(() -> done(next)));
                }
                ahead.add(CompletableFuture.completedFuture(Optional.empty()));
            } catch (IOException | RuntimeException | Error e) {
                ahead.add(CompletableFuture.failedFuture(e));
            } catch (InterruptedException e) {
                // Nobody waits any more.
                Thread.currentThread().interrupt();
            }
        }

        /** What is logged meanwhile belongs to whoever started the run. */
        private Optional<R> done(T task) {
            MDC.setContextMap(context);
            try {
                return Optional.of(work.apply(task));
            } finally {
                MDC.clear();
            }
        }

        void write() throws IOException, InterruptedException {
            for (Optional<R> result = next(); result.isPresent(); result = next()) {
                sink.write(result.get());
                share.leave();
                if (!isNextReady()) {
                    sink.flush();
                }
            }
        }

        private Optional<R> next() throws IOException, InterruptedException {
            try {
                return ahead.take().get();
            } catch (ExecutionException e) {
                throw thrown(Optional.ofNullable(e.getCause()).orElse(e));
            }
        }

        private boolean isNextReady() {
            Future<Optional<R>> next = ahead.peek();
            return next != null && next.isDone();
        }

        private static IOException thrown(Throwable cause) {
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof IOException fault ? fault : new IOException(cause);
        }

        /** Tasks that nobody has begun are dropped. */
        void end() {
            share.close();
            ahead.forEach(result -> result.cancel(false));
        }
    }
}
