package dev.cairn.planning.progress;

/** The plan so far has sessions to come at a pace that is the learner's own. */
public record PacedPlan(int sessions) {
    @Override
    public String toString() {
        return sessions + " coming sessions are planned at your own pace";
    }
}
