package dev.cairn.planning;

import dev.cairn.plan.Plan.Revision;
import java.time.Instant;

/**
 * One version of a plan, as it was made. Never changes.
 *
 * @param version counted from 1
 * @param sequence the last report of progress that went into this version; 0 for none
 * @param request what was asked for, defaults filled in, as JSON
 * @param plan the plan as JSON, to the byte as it was answered
 * @param revision what it was made with
 * @param owner the organisation that it belongs to; empty where nobody asks who calls
 * @param createdAt to the millisecond
 */
public record StoredPlan(
        PlanId id,
        int version,
        long sequence,
        String request,
        String plan,
        Revision revision,
        String owner,
        Instant createdAt) {

    /** @throws IllegalArgumentException if there can be no such version */
    public StoredPlan {
        if (version < 1 || sequence < 0) {
            throw new IllegalArgumentException("no version " + version + " after report " + sequence);
        }
    }

    /** Where the plan stands when this version has just been made. */
    public PlanPosition position() {
        return new PlanPosition(version, sequence);
    }
}
