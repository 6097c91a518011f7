package dev.cairn.rules;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Stops rules that take too long, on the thread that made it. They stop at the next condition that they try. Public since compiled rules, which have a class
 * loader of their own, call {@link #check}.
 */
public final class Watchdog implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor TIME = time();
    private static final Set<Thread> LATE = ConcurrentHashMap.newKeySet();

    /** Whether there ever was anything in the set: quicker to read, and read a million times a second. */
    private static volatile boolean someWereLate;

    private final Thread thread = Thread.currentThread();
    private final Future<?> bite;
    private boolean isClosed;
    private boolean hasBitten;

    /** Watches from now on. */
    Watchdog(Duration longest) {
        this.bite = TIME.schedule(this::bite, longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void bite() {
        if (!isClosed) {
            hasBitten = true;
            LATE.add(thread);
            someWereLate = true;
        }
    }

    synchronized boolean hasBitten() {
        return hasBitten;
    }

    @Override
    public synchronized void close() {
        bite.cancel(false);
        isClosed = true;
        if (hasBitten) {
            LATE.remove(thread);
        }
    }

    /** Called by compiled rules: throws if their time is over. */
    public static void check() {
        if (someWereLate && LATE.contains(Thread.currentThread())) {
            throw new LateException();
        }
    }

    /** One thread for all; nearly all rules are done long before their time. */
    private static ScheduledThreadPoolExecutor time() {
        ScheduledThreadPoolExecutor time = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "rules-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        time.setRemoveOnCancelPolicy(true);
        return time;
    }

    /** The time is over. Whoever runs rules tells it in words. */
    private static final class LateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LateException() {
            super("the time is over");
        }
    }
}
