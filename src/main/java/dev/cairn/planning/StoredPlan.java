package dev.cairn.planning;

import dev.cairn.plan.Plan.Revision;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a plan, as it was made. Never changes.
 *
 * @param version counted from 1
 * @param sequence the last report of progress before this version; 0 for none
 * @param request what was asked for, defaults filled in, as JSON
 * @param plan the plan as JSON, to the byte as it was answered
 * @param revision what it was made with
 * @param owner the organisation that it belongs to; empty where nobody asks who calls
 * @param createdAt to the millisecond
 * @param earlier the version that this one goes back to; nothing if this one was planned
 */
public record StoredPlan(
        PlanId id,
        int version,
        long sequence,
        String request,
        String plan,
        Revision revision,
        String owner,
        Instant createdAt,
        Optional<Earlier> earlier) {

    /**
     * A version to go back to.
     *
     * @param sequence the last report of progress that its planning knew of
     */
    public record Earlier(int version, long sequence) {}

    /** @throws IllegalArgumentException if there can be no such version */
    public StoredPlan {
        if (version < 1 || sequence < 0) {
            throw new IllegalArgumentException("no version " + version + " after report " + sequence);
        }
        if (earlier.filter(back -> back.version() < 1 || back.version() >= version || back.sequence() > sequence)
                .isPresent()) {
            throw new IllegalArgumentException("version " + version + " cannot go back to " + earlier.get());
        }
    }

    /** A version that was planned. */
    public StoredPlan(
            PlanId id,
            int version,
            long sequence,
            String request,
            String plan,
            Revision revision,
            String owner,
            Instant createdAt) {
        this(id, version, sequence, request, plan, revision, owner, createdAt, Optional.empty());
    }

    /** The last report of progress that the planning of this version knew of; 0 for none. Later ones are news when it is planned again. */
    public long planned() {
        return earlier.map(Earlier::sequence).orElse(sequence);
    }

    /** Where the plan stands when this version has just been made. */
    public PlanPosition position() {
        return new PlanPosition(version, sequence);
    }
}
