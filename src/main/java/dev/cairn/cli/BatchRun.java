package dev.cairn.cli;

import dev.cairn.batch.Line;
import dev.cairn.batch.LineAnswers;
import dev.cairn.batch.LineAnswers.Answer;
import dev.cairn.batch.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers lines with all processors, and writes the answers in the order of the lines. Reads ahead by a fixed number of lines, so that memory does not
 * grow with the input; and writes each answer as soon as it is its turn, so that whoever waits for an answer before sending the next line gets it.
 */
final class BatchRun {
    private static final int AHEAD_PER_PROCESSOR = 8;

    private final LineAnswers answers;
    private final Results results;
    private final Progress progress;

    BatchRun(LineAnswers answers, Results results, Progress progress) {
        this.answers = answers;
        this.results = results;
        this.progress = progress;
    }

    /**
     * @return how many lines were refused
     * @throws UserFault if the input cannot be read to its end
     */
    int run(InputStream in, String source) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors, task -> daemon(task, "planning"));
        BlockingQueue<Future<Optional<Answer>>> ahead = new ArrayBlockingQueue<>(AHEAD_PER_PROCESSOR * processors);
        Thread reader = daemon(() -> read(in, workers, ahead), "reading");
        reader.start();
        try {
            return write(ahead);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? RequestInput.cannotRead(source, cause)
                    : new IllegalStateException("a line was not answered", e.getCause());
        } finally {
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    /** A daemon: it may hang in a read that nobody waits for any more. */
    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends the queue with nothing, or with what went wrong: whoever takes from it must not wait for ever. */
    private void read(InputStream in, ExecutorService workers, BlockingQueue<Future<Optional<Answer>>> ahead) {
        try {
            ahead.put(end(in, workers, ahead));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Future<Optional<Answer>> end(
            InputStream in, ExecutorService workers, BlockingQueue<Future<Optional<Answer>>> ahead)
            throws InterruptedException {
        LineReader lines = new LineReader(in::read);
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Line next = line.get();
                ahead.put(workers.submit(() -> Optional.of(answers.to(next))));
            }
            return CompletableFuture.completedFuture(Optional.empty());
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private int write(BlockingQueue<Future<Optional<Answer>>> ahead) throws InterruptedException, ExecutionException {
        int refused = 0;
        for (Optional<Answer> answer = ahead.take().get();
                answer.isPresent();
                answer = ahead.take().get()) {
            results.write(answer.get().json()).write("\n");
            if (ahead.isEmpty()) {
                results.flush();
            }
            refused += answer.get().refused() ? 1 : 0;
            progress.step(refused);
        }
        return refused;
    }
}
