package dev.cairn.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where plans last. Versions and reports of progress are added and never changed; the present state is derived from them. What a method has returned from
 * is durable; what it threw for is not there, but for a failure while the database said that it was done, of which nobody can tell. Safe for use by several
 * threads, and over one database by several processes. Every method throws {@link StoreUnavailableException} if the database cannot be used.
 */
public interface PlanStore extends PlanDirectory, AutoCloseable {

    /** Adds the first version of a plan, and sums it up. */
    void create(StoredPlan plan, PlanSummary summary);

    /**
     * Adds the first version of a plan, and sums it up, unless a plan was created under this key already. Keys that are forgotten are removed some time after.
     *
     * @return the plan that was created under the key, this one or an earlier one
     */
    KeyedPlan create(StoredPlan plan, PlanSummary summary, IdempotencyKey key);

    /** The plan that was created under a key of this name, and by what request. */
    Optional<KeyedPlan> findByKey(IdempotencyKey key);

    /** The latest version, and the reports that its planning did not know of. */
    Optional<PlanAsItStands> find(PlanId id);

    /** One version. */
    Optional<StoredPlan> find(PlanId id, int version);

    /**
     * Versions of a plan, the newest first; none for a plan that is not there.
     *
     * @param before the version after the first of them
     * @param most how many
     */
    List<StoredPlan> versions(PlanId id, int before, int most);

    /** All reports of progress on a plan, in order; none for a plan that is not there. */
    List<ProgressEvent> events(PlanId id);

    /**
     * Adds the version that follows the expected one, which knows of the reports up to the expected one, and sums the plan up.
     *
     * @param summary of the plan as it then stands
     * @throws StalePlanException if the plan has gone on from there, or is not there
     */
    void append(StoredPlan next, PlanSummary summary, PlanPosition expected);

    /**
     * Adds a report, and sums the plan up.
     *
     * @param summary of the plan as it then stands
     * @throws StalePlanException if the plan has gone on from there, or is not there
     */
    ProgressEvent append(PlanId id, PlanSummary summary, PlanPosition expected, String body, Instant recordedAt);

    /** Reads, and writes too if the last write failed. Returns if that goes well. */
    void check();

    /** Which kind of database it is. */
    String kind();

    @Override
    void close();

    /**
     * A plan and the request that it was created by.
     *
     * @param digest of the request
     */
    record KeyedPlan(StoredPlan plan, String digest) {}
}
