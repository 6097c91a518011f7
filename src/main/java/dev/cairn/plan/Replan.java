package dev.cairn.plan;

import java.util.List;

/**
 * A plan that was replanned, and what that changed.
 *
 * @param diff by the day on which a session is now, or was
 * @param proposals what waits for the learner to accept it
 */
public record Replan(Plan plan, List<SessionChange> diff, List<Proposal> proposals) {
    public Replan {
        diff = List.copyOf(diff);
        proposals = List.copyOf(proposals);
    }
}
