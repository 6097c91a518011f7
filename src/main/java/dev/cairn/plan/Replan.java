package dev.cairn.plan;

import java.util.List;

/**
 * A plan that was replanned, and what that changed.
 *
 * @param diff by the day on which a session is now, or was
 */
public record Replan(Plan plan, List<SessionChange> diff) {
    public Replan {
        diff = List.copyOf(diff);
    }
}
