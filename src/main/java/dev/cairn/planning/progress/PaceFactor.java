package dev.cairn.planning.progress;

/** How long the learner takes for study, in percent of what plans begin with. */
public record PaceFactor(int percent) {
    @Override
    public String toString() {
        return "your sessions take " + percent + " % of the estimate";
    }
}
