package dev.cairn.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Answers the lines of a batch with all processors, and hands the answers on in the order of the lines. A thread of its own reads ahead as far as the
 * {@link Workers} have room; whoever takes the answers slowly slows the reading down. Each answer is handed on as soon as it is its turn, so that whoever
 * waits for an answer before sending the next line gets it.
 */
public final class Pipeline {
    private final Workers workers;
    private final Duration patience;

    /** @param patience how long to wait, at a premature end, for a reader that hangs in a read */
    public Pipeline(Workers workers, Duration patience) {
        this.workers = workers;
        this.patience = patience;
    }

    /**
     * Answers all lines.
     *
     * @return how many were refused
     * @throws IOException if the lines cannot be read to their end, once all that came before is answered; or what the sink throws
     * @throws InterruptedException if this thread was interrupted; nothing goes on then
     */
    public long run(Requests requests, LineAnswers answers, AnswerSink sink) throws IOException, InterruptedException {
        Run run = new Run(requests, answers, sink, workers.new Share());
        Thread reader = new Thread(run::read, "reading");
        reader.setDaemon(true);
        reader.start();
        try {
            return run.write();
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

    /** One batch. */
    private static final class Run {
        private final Requests requests;
        private final LineAnswers answers;
        private final AnswerSink sink;
        private final Workers.Share share;
        private final BlockingQueue<Future<Optional<Answer>>> ahead = new LinkedBlockingQueue<>();
        private final Workers workers;

        Run(Requests requests, LineAnswers answers, AnswerSink sink, Workers.Share share) {
            this.requests = requests;
            this.answers = answers;
            this.sink = sink;
            this.share = share;
            this.workers = share.workers();
        }

        /** Ends the queue with nothing, or with what went wrong: whoever takes from it must not wait for ever. */
        void read() {
            try {
                for (Optional<Line> line = requests.next(); line.isPresent(); line = requests.next()) {
                    Line next = line.get();
                    share.enter();
                    ahead.add(workers.submit(() -> Optional.of(answers.to(next))));
                }
                ahead.add(CompletableFuture.completedFuture(Optional.empty()));
            } catch (IOException | RuntimeException | Error e) {
                ahead.add(CompletableFuture.failedFuture(e));
            } catch (InterruptedException e) {
                // Nobody waits any more.
                Thread.currentThread().interrupt();
            }
        }

        long write() throws IOException, InterruptedException {
            long refused = 0;
            for (Optional<Answer> answer = next(); answer.isPresent(); answer = next()) {
                sink.write(answer.get());
                share.leave();
                refused += answer.get().refused() ? 1 : 0;
                if (!isNextReady()) {
                    sink.flush();
                }
            }
            return refused;
        }

        private Optional<Answer> next() throws IOException, InterruptedException {
            try {
                return ahead.take().get();
            } catch (ExecutionException e) {
                throw thrown(Optional.ofNullable(e.getCause()).orElse(e));
            }
        }

        private boolean isNextReady() {
            Future<Optional<Answer>> next = ahead.peek();
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

        /** Lines that nobody has begun are dropped. */
        void end() {
            share.close();
            ahead.forEach(answer -> answer.cancel(false));
        }
    }
}
