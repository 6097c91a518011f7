package dev.cairn.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * What comes in and what goes out of a request that is answered while it arrives: one thread may read while another writes. Never both at the same moment: where
 * Jetty meets what is no HTTP while it reads, it fails the writing that is under way. What is written after that arrives. So the request has to be granted
 * before anything is read ahead.
 */
final class BatchBody {
    private final Context context;
    private final Request request;
    private final Lock lock = new ReentrantLock();
    private final Semaphore arrived = new Semaphore(0);
    private Optional<Content.Chunk> rest = Optional.empty();
    private boolean ended;

    BatchBody(Context context) {
        this.context = context;
        this.request = ServletContextRequest.getServletContextRequest(context.req());
    }

    /** Reads what has arrived, waiting for some of it; negative at the end. */
    int read(byte[] into) throws IOException {
        while (rest.isEmpty() && !ended) {
            rest = next();
        }
        if (rest.isEmpty()) {
            return -1;
        }
        Content.Chunk chunk = rest.get();
        int count = chunk.get(into, 0, into.length);
        if (!chunk.hasRemaining()) {
            chunk.release();
            rest = Optional.empty();
        }
        return count;
    }

    /** Gives back what nobody will read any more. */
    void release() {
        rest.ifPresent(Content.Chunk::release);
        rest = Optional.empty();
    }

    /** What came next; nothing if it was empty. */
    private Optional<Content.Chunk> next() throws IOException {
        Content.Chunk chunk = awaited();
        if (Content.Chunk.isFailure(chunk)) {
            throw new IOException(chunk.getFailure());
        }
        ended = chunk.isLast();
        if (chunk.hasRemaining()) {
            return Optional.of(chunk);
        }
        chunk.release();
        return Optional.empty();
    }

    private Content.Chunk awaited() throws IOException {
        try {
            Optional<Content.Chunk> chunk = polled();
            while (chunk.isEmpty()) {
                request.demand(arrived::release);
                arrived.acquire();
                chunk = polled();
            }
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody waits for the rest");
        }
    }

    private Optional<Content.Chunk> polled() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return Optional.ofNullable(request.read());
        } finally {
            lock.unlock();
        }
    }

    /** Tells the client that it is answered, and how. */
    void grant(int status, String type) throws IOException {
        context.res().setStatus(status);
        context.res().setContentType(type);
        context.res().flushBuffer();
    }

    void write(byte[] bytes) throws IOException {
        lock.lock();
        try {
            context.res().getOutputStream().write(bytes);
        } finally {
            lock.unlock();
        }
    }

    void flush() throws IOException {
        lock.lock();
        try {
            context.res().getOutputStream().flush();
        } finally {
            lock.unlock();
        }
    }
}
