package dev.cairn.cohort;

import dev.cairn.intake.StoredText;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.ProgressEvent;
import java.util.List;

/**
 * A stored plan, read.
 *
 * @param made its latest version, as it was made
 * @param reports those that its planning did not know of
 * @param since those of them that came after it was made
 */
public record StandingPlan(Plan made, List<Progress> reports, List<Progress> since) {
    public StandingPlan {
        reports = List.copyOf(reports);
        since = List.copyOf(since);
    }

    /**
     * Reads a stored plan.
     *
     * @throws IllegalArgumentException if this is not what Cairn stores
     */
    public static StandingPlan of(PlanAsItStands stored) {
        return new StandingPlan(
                StoredText.plan(stored.plan().plan()), progress(stored.events()), progress(stored.since()));
    }

    private static List<Progress> progress(List<ProgressEvent> events) {
        return events.stream().map(event -> StoredText.progress(event.body())).toList();
    }

    /** The plan after all reports. */
    public Plan now() {
        return Followed.after(made, since);
    }
}
