package dev.cairn.cohort;

import dev.cairn.intake.StoredText;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.PlanAsItStands;
import java.util.List;

/**
 * A stored plan, read.
 *
 * @param made its latest version, as it was made
 * @param reports those since then
 */
public record StandingPlan(Plan made, List<Progress> reports) {
    public StandingPlan {
        reports = List.copyOf(reports);
    }

    /**
     * Reads a stored plan.
     *
     * @throws IllegalArgumentException if this is not what Cairn stores
     */
    public static StandingPlan of(PlanAsItStands stored) {
        return new StandingPlan(
                StoredText.plan(stored.plan().plan()),
                stored.events().stream()
                        .map(event -> StoredText.progress(event.body()))
                        .toList());
    }

    /** The plan after these reports. */
    public Plan now() {
        return Followed.after(made, reports);
    }
}
