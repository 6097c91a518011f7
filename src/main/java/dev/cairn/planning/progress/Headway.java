package dev.cairn.planning.progress;

/**
 * How far a learner has come.
 *
 * @param stepsTaken sessions done and exams passed
 * @param targetAhead whether the exam that the plan leads to is still to be passed
 */
public record Headway(int stepsTaken, boolean targetAhead) {
    @Override
    public String toString() {
        return "sessions done and exams passed: " + stepsTaken + "; the target is "
                + (targetAhead ? "ahead" : "not ahead");
    }
}
