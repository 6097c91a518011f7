package dev.cairn.planning.progress;

/**
 * The plan so far has sessions to come at a pace that is the learner's own.
 *
 * @param percent what they take, in percent of what plans begin with
 */
public record PacedPlan(int percent) {
    @Override
    public String toString() {
        return "coming sessions are planned at " + percent + " % of the estimate";
    }
}
