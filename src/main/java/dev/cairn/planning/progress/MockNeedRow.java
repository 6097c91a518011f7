package dev.cairn.planning.progress;

/** A row of the table that says what a domain needs after a mock exam: from one score up to, but not with, another, in percent of what it needed before. */
public record MockNeedRow(int fromScore, int toScore, int percent) {
    @Override
    public String toString() {
        return "from " + fromScore + " to " + toScore + " %: " + percent + " % of the need";
    }
}
