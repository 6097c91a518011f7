package dev.cairn.store;

import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.StalePlanException;
import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.planning.StoredPlan;
import dev.cairn.planning.StoredPlan.Earlier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans in a database. Closing it closes the database. */
public final class JdbiPlanStore implements PlanStore {
    private static final String SELECT_VERSION = """
            SELECT p.id, p.owner, p.sequence AS latest, v.version, v.sequence, v.request, v.plan, v.rules, v.catalogue,
                v.parameters, v.created_at, v.earlier_version, v.earlier_sequence
            FROM plan p JOIN plan_version v ON v.plan_id = p.id""";

    /** Milliseconds. */
    private static final long REMOVAL_PAUSE = 3_600_000;

    private static final Logger LOG = LoggerFactory.getLogger(JdbiPlanStore.class);

    private final Database database;
    private final AtomicLong removedUpTo = new AtomicLong();

    JdbiPlanStore(Database database) {
        this.database = database;
    }

    /**
     * The plans at this address, in a database that nothing else uses.
     *
     * @throws IllegalArgumentException if it is none of a database that is supported
     */
    public static JdbiPlanStore at(String jdbcUrl) {
        return new JdbiPlanStore(Database.at(jdbcUrl));
    }

    @Override
    public void create(StoredPlan plan, PlanSummary summary) {
        write(handle -> {
            insert(handle, plan, summary);
            return plan;
        });
    }

    @Override
    public KeyedPlan create(StoredPlan plan, PlanSummary summary, IdempotencyKey key) {
        try {
            KeyedPlan created = write(handle -> {
                insert(handle, plan, summary);
                removeIfForgotten(handle, key);
                // Waits for whoever uses the same key at this moment.
                if (insert(handle, key, plan) == 0) {
                    throw new KeyTaken();
                }
                return new KeyedPlan(plan, key.digest());
            });
            removeForgotten(key.validSince());
            return created;
        } catch (KeyTaken e) {
            return findByKey(key).orElseThrow();
        }
    }

    private static void removeIfForgotten(Handle handle, IdempotencyKey key) {
        handle.createUpdate("DELETE FROM idempotency_key WHERE owner = :scope AND name = :name AND created_at < :since")
                .bind("scope", key.scope())
                .bind("name", key.key())
                .bind("since", key.validSince().toEpochMilli())
                .execute();
    }

    /** Apart from the plan that was stored, and not every time: no client should wait for that, let alone fail by it. */
    private void removeForgotten(Instant since) {
        long upTo = since.toEpochMilli();
        long last = removedUpTo.get();
        if (upTo < last + REMOVAL_PAUSE || !removedUpTo.compareAndSet(last, upTo)) {
            return;
        }
        try {
            write(handle -> handle.createUpdate("DELETE FROM idempotency_key WHERE created_at < :since")
                    .bind("since", upTo)
                    .execute());
        } catch (StoreUnavailableException e) {
            LOG.warn("old idempotency keys could not be removed; it is tried again", e);
        }
    }

    private static void insert(Handle handle, StoredPlan plan, PlanSummary summary) {
        handle.createUpdate("""
                        INSERT INTO plan (id, owner, version, sequence, created_at)
                        VALUES (:id, :owner, :version, :sequence, :createdAt)""")
                .bind("id", plan.id().value())
                .bind("owner", plan.owner())
                .bind("version", plan.version())
                .bind("sequence", plan.sequence())
                .bind("createdAt", plan.createdAt().toEpochMilli())
                .execute();
        insertVersion(handle, plan, summary);
    }

    private static void insertVersion(Handle handle, StoredPlan plan, PlanSummary summary) {
        handle.createUpdate("""
                        INSERT INTO plan_version
                            (plan_id, version, sequence, request, plan, rules, catalogue, parameters, created_at,
                                earlier_version, earlier_sequence)
                        VALUES
                            (:id, :version, :sequence, :request, :plan, :rules, :catalogue, :parameters, :createdAt,
                                :earlierVersion, :earlierSequence)""")
                .bind("id", plan.id().value())
                .bind("version", plan.version())
                .bind("sequence", plan.sequence())
                .bind("request", plan.request())
                .bind("plan", plan.plan())
                .bind("rules", plan.revision().rules())
                .bind("catalogue", plan.revision().catalogue())
                .bind("parameters", plan.revision().parameters())
                .bind("createdAt", plan.createdAt().toEpochMilli())
                .bind("earlierVersion", plan.earlier().map(Earlier::version).orElse(null))
                .bind("earlierSequence", plan.earlier().map(Earlier::sequence).orElse(null))
                .execute();
        SummaryRows.put(handle, plan.id(), plan.position(), plan.createdAt(), summary);
    }

    private static int insert(Handle handle, IdempotencyKey key, StoredPlan plan) {
        return handle.createUpdate("""
                        INSERT INTO idempotency_key (owner, name, digest, plan_id, created_at)
                        VALUES (:scope, :name, :digest, :id, :createdAt)
                        ON CONFLICT DO NOTHING""")
                .bind("scope", key.scope())
                .bind("name", key.key())
                .bind("digest", key.digest())
                .bind("id", plan.id().value())
                .bind("createdAt", plan.createdAt().toEpochMilli())
                .execute();
    }

    @Override
    public Optional<KeyedPlan> findByKey(IdempotencyKey key) {
        return read(handle -> findByKey(handle, key));
    }

    private static Optional<KeyedPlan> findByKey(Handle handle, IdempotencyKey key) {
        return handle.createQuery("""
                        SELECT p.id, p.owner, v.version, v.sequence, v.request, v.plan, v.rules, v.catalogue, v.parameters,
                            v.created_at, v.earlier_version, v.earlier_sequence, k.digest
                        FROM idempotency_key k
                            JOIN plan p ON p.id = k.plan_id
                            JOIN plan_version v ON v.plan_id = p.id AND v.version = 1
                        WHERE k.owner = :scope AND k.name = :name AND k.created_at >= :since""")
                .bind("scope", key.scope())
                .bind("name", key.key())
                .bind("since", key.validSince().toEpochMilli())
                .map((row, context) -> new KeyedPlan(version(row), row.getString("digest")))
                .findOne();
    }

    @Override
    public Optional<PlanAsItStands> find(PlanId id) {
        return read(handle -> handle.createQuery(SELECT_VERSION + " WHERE p.id = :id AND v.version = p.version")
                .bind("id", id.value())
                .map((row, context) -> new Latest(version(row), row.getLong("latest")))
                .findOne()
                // What is added meanwhile changes neither this version nor the reports up to the latest.
                .map(found -> new PlanAsItStands(
                        found.plan(), events(handle, id, found.plan().planned(), found.sequence()))));
    }

    @Override
    public Optional<StoredPlan> find(PlanId id, int version) {
        return read(handle -> handle.createQuery(SELECT_VERSION + " WHERE p.id = :id AND v.version = :version")
                .bind("id", id.value())
                .bind("version", version)
                .map((row, context) -> version(row))
                .findOne());
    }

    @Override
    public List<StoredPlan> versions(PlanId id, int before, int most) {
        return read(handle -> handle.createQuery(SELECT_VERSION
                        + " WHERE p.id = :id AND v.version < :before ORDER BY v.version DESC LIMIT :most")
                .bind("id", id.value())
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> version(row))
                .list());
    }

    private static StoredPlan version(ResultSet row) throws SQLException {
        return new StoredPlan(
                new PlanId(row.getString("id")),
                row.getInt("version"),
                row.getLong("sequence"),
                row.getString("request"),
                row.getString("plan"),
                new Revision(row.getString("rules"), row.getString("catalogue"), row.getString("parameters")),
                row.getString("owner"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                earlier(row));
    }

    private static Optional<Earlier> earlier(ResultSet row) throws SQLException {
        int version = row.getInt("earlier_version");
        return row.wasNull() ? Optional.empty() : Optional.of(new Earlier(version, row.getLong("earlier_sequence")));
    }

    @Override
    public List<ProgressEvent> events(PlanId id) {
        return read(handle -> events(handle, id, 0, Long.MAX_VALUE));
    }

    private static List<ProgressEvent> events(Handle handle, PlanId id, long after, long upTo) {
        return handle.createQuery("""
                        SELECT sequence, recorded_at, body FROM progress_event
                        WHERE plan_id = :id AND sequence > :after AND sequence <= :upTo ORDER BY sequence""")
                .bind("id", id.value())
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> new ProgressEvent(
                        row.getLong("sequence"),
                        Instant.ofEpochMilli(row.getLong("recorded_at")),
                        row.getString("body")))
                .list();
    }

    @Override
    public void append(StoredPlan next, PlanSummary summary, PlanPosition expected) {
        if (next.version() != expected.version() + 1 || next.sequence() != expected.sequence()) {
            throw new IllegalArgumentException(next.position() + " does not follow " + expected);
        }
        write(handle -> {
            move(handle, next.id(), expected, next.position());
            insertVersion(handle, next, summary);
            return next;
        });
    }

    @Override
    public ProgressEvent append(
            PlanId id, PlanSummary summary, PlanPosition expected, String body, Instant recordedAt) {
        return write(handle -> {
            long sequence = expected.sequence() + 1;
            PlanPosition next = new PlanPosition(expected.version(), sequence);
            move(handle, id, expected, next);
            handle.createUpdate("""
                            INSERT INTO progress_event (plan_id, sequence, recorded_at, body)
                            VALUES (:id, :sequence, :recordedAt, :body)""")
                    .bind("id", id.value())
                    .bind("sequence", sequence)
                    .bind("recordedAt", recordedAt.toEpochMilli())
                    .bind("body", body)
                    .execute();
            SummaryRows.put(handle, id, next, recordedAt, summary);
            return new ProgressEvent(sequence, Instant.ofEpochMilli(recordedAt.toEpochMilli()), body);
        });
    }

    /** Takes the plan on from where it is expected to be. Others who want to wait until this transaction has ended. */
    private static void move(Handle handle, PlanId id, PlanPosition expected, PlanPosition next) {
        Update update = handle.createUpdate("""
                        UPDATE plan SET version = :nextVersion, sequence = :nextSequence
                        WHERE id = :id AND version = :version AND sequence = :sequence""")
                .bind("id", id.value())
                .bind("version", expected.version())
                .bind("sequence", expected.sequence())
                .bind("nextVersion", next.version())
                .bind("nextSequence", next.sequence());
        if (update.execute() != 1) {
            throw new StalePlanException(id, expected);
        }
    }

    @Override
    public PlanPage list(PlanFilter filter, Start from, int most) {
        // What belongs to one plan stands in several tables: all of it has to be of one moment.
        return read(handle -> handle.inTransaction(
                TransactionIsolationLevel.SERIALIZABLE,
                snapshot -> SummaryQuery.of(filter).page(snapshot, from, most)));
    }

    @Override
    public List<PlanId> withoutSummary(Optional<String> basis, Optional<PlanId> after, int most) {
        return read(handle -> SummaryRows.missing(handle, basis, after, most));
    }

    @Override
    public void summarise(PlanAsItStands standing, PlanSummary summary) {
        write(handle -> {
            SummaryRows.put(handle, standing.plan().id(), standing.position(), standing.updatedAt(), summary);
            return summary;
        });
    }

    @Override
    public List<PlanId> madeOtherwise(Revision revision, Optional<String> owner, Optional<PlanId> after, int most) {
        return read(handle -> SummaryRows.madeOtherwise(handle, revision, owner, after, most));
    }

    @Override
    public void check() {
        database.check();
    }

    @Override
    public String kind() {
        return database.kind();
    }

    private <T> T read(Function<Handle, T> work) {
        return database.read(work);
    }

    private <T> T write(Function<Handle, T> work) {
        return database.write(work);
    }

    @Override
    public void close() {
        database.close();
    }

    /** A plan was created under this key; what was written beside it is taken back. */
    private static final class KeyTaken extends Database.TakenBack {
        private static final long serialVersionUID = 1L;
    }

    /** @param sequence of the latest report */
    private record Latest(StoredPlan plan, long sequence) {}
}
