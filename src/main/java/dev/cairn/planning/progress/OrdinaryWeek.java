package dev.cairn.planning.progress;

/** The time that the learner has in most weeks of the plan. */
public record OrdinaryWeek(int minutes) {
    @Override
    public String toString() {
        return "an ordinary week has " + minutes + " minutes";
    }
}
