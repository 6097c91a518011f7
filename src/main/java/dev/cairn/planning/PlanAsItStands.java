package dev.cairn.planning;

import java.time.Instant;
import java.util.List;

/**
 * The latest version of a plan, and the reports that its planning did not know of: all that its present state is derived from.
 *
 * @param events in the order in which they were recorded; of a version that goes back to an earlier one, also those between the two
 */
public record PlanAsItStands(StoredPlan plan, List<ProgressEvent> events) {
    public PlanAsItStands {
        events = List.copyOf(events);
    }

    /** The reports since the latest version was made. */
    public List<ProgressEvent> since() {
        return events.stream()
                .filter(event -> event.sequence() > plan.sequence())
                .toList();
    }

    public PlanPosition position() {
        return events.isEmpty()
                ? plan.position()
                : new PlanPosition(plan.version(), events.get(events.size() - 1).sequence());
    }

    /** When the latest version or report was recorded. */
    public Instant updatedAt() {
        List<ProgressEvent> since = since();
        return since.isEmpty() ? plan.createdAt() : since.get(since.size() - 1).recordedAt();
    }
}
