package dev.cairn.planning.sequence;

/** How many days pass before a topic comes back for the first, second, … time, if the exam is far. */
public record RecallGap(int round, int days) {
    @Override
    public String toString() {
        return "recall " + round + " comes after " + days + " days";
    }
}
