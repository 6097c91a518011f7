package dev.cairn.planning;

import java.time.Instant;
import java.util.List;

/**
 * The latest version of a plan, and what was reported since it was made: all that its present state is derived from.
 *
 * @param events in the order in which they were recorded
 */
public record PlanAsItStands(StoredPlan plan, List<ProgressEvent> events) {
    public PlanAsItStands {
        events = List.copyOf(events);
    }

    public PlanPosition position() {
        return events.isEmpty()
                ? plan.position()
                : new PlanPosition(plan.version(), events.get(events.size() - 1).sequence());
    }

    /** When the latest version or report was recorded. */
    public Instant updatedAt() {
        return events.isEmpty()
                ? plan.createdAt()
                : events.get(events.size() - 1).recordedAt();
    }
}
