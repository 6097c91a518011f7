package dev.cairn.store;

import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.StalePlanException;
import dev.cairn.planning.StoreUnavailableException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A database for all that lasts. Is opened, and its tables brought up to date, when it is first used; if that fails, it is tried again at the next use. Safe for
 * use by several threads.
 */
public final class Database implements AutoCloseable {
    /** For how long a database that could not be opened is not tried again, so that those who wait for it need not each wait as long. */
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final DatabaseAddress address;
    private @Nullable Connections connections;
    private volatile boolean lastWriteFailed;
    private @Nullable RuntimeException lastFailure;
    private long failedAt;
    private boolean closed;

    private Database(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * The database at this address.
     *
     * @throws IllegalArgumentException if it is none of a database that is supported
     */
    public static Database at(String jdbcUrl) {
        return new Database(DatabaseAddress.of(jdbcUrl));
    }

    /** The plans in it. */
    public PlanStore plans() {
        return new JdbiPlanStore(this);
    }

    /** The keys in it. */
    public ApiKeys keys() {
        return new JdbiApiKeys(this);
    }

    /** The folder of its file, if it is one. */
    public Optional<Path> folder() {
        return address.kind() == DatabaseAddress.Kind.SQLITE
                ? Optional.of(address.file().resolveSibling("."))
                : Optional.empty();
    }

    String kind() {
        return address.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Reads, and writes too if the last write failed. Returns if that goes well. */
    void check() {
        if (lastWriteFailed) {
            write(handle -> handle.createUpdate("UPDATE write_check SET checked_at = checked_at + 1")
                    .execute());
        } else {
            read(handle -> handle.createQuery("SELECT id FROM write_check")
                    .mapTo(Integer.class)
                    .one());
        }
    }

    /** @throws StoreUnavailableException if it cannot be read */
    <T> T read(Function<Handle, T> work) {
        try {
            return open().reading().withHandle(work::apply);
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * Does this work as a whole, or nothing of it.
     *
     * @throws StoreUnavailableException if it cannot be done
     */
    <T> T write(Function<Handle, T> work) {
        try {
            T result = open().writing().inTransaction(work::apply);
            lastWriteFailed = false;
            return result;
        } catch (StalePlanException | TakenBack e) {
            throw e;
        } catch (RuntimeException e) {
            lastWriteFailed = true;
            throw unavailable(e);
        }
    }

    private StoreUnavailableException unavailable(RuntimeException cause) {
        return new StoreUnavailableException("the database (" + kind() + ") cannot be used", cause);
    }

    private synchronized Connections open() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Connections open = connections;
        if (open == null) {
            open = connect();
            connections = open;
        }
        return open;
    }

    private Connections connect() {
        RuntimeException failure = lastFailure;
        if (failure != null && System.nanoTime() - failedAt < PAUSE_NANOS) {
            throw failure;
        }
        try {
            return Connections.open(address);
        } catch (RuntimeException e) {
            lastFailure = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connections != null) {
            connections.close();
            connections = null;
        }
    }

    /** Ends a transaction that turned out not to be wanted; nothing is wrong with the database. */
    abstract static class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
