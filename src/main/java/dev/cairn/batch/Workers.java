package dev.cairn.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that answer lines, one for each processor, for one batch or for many at a time, and the room for lines that were read and whose answers are not
 * written yet. That room is fixed, so that memory grows neither with the lines nor, but for one line each, with the batches. Safe for use by several
 * threads. Its threads are daemons and end when nothing is left to do.
 */
public final class Workers {
    private static final int LINES_PER_WORKER = 4;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;
    private int room;

    public Workers() {
        int processors = Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                processors, processors, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
        threads.allowCoreThreadTimeOut(true);
        room = LINES_PER_WORKER * processors;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "planning");
        thread.setDaemon(true);
        return thread;
    }

    <T> Future<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        threads.execute(future);
        return future;
    }

    /** What one batch takes up. A first line always finds room, so that no batch waits for another to end. */
    final class Share {
        private int lines;
        private boolean closed;

        Workers workers() {
            return Workers.this;
        }

        /**
         * Waits until there is room for another line.
         *
         * @throws InterruptedException also if the share is closed
         */
        void enter() throws InterruptedException {
            synchronized (Workers.this) {
                while (!closed && lines > 0 && room == 0) {
                    Workers.this.wait();
                }
                if (closed) {
                    throw new InterruptedException("the batch has ended");
                }
                room -= lines > 0 ? 1 : 0;
                lines++;
            }
        }

        void leave() {
            synchronized (Workers.this) {
                lines--;
                room += lines > 0 ? 1 : 0;
                Workers.this.notifyAll();
            }
        }

        /** Gives all room back. */
        void close() {
            synchronized (Workers.this) {
                room += Math.max(0, lines - 1);
                lines = 0;
                closed = true;
                Workers.this.notifyAll();
            }
        }
    }
}
