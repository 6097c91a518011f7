package dev.cairn.planning.sequence;

/** A row of the table of the best gap before a review, in percent of the days left. */
public record GapRow(int daysLeft, int percent) {
    @Override
    public String toString() {
        return percent + " % of " + daysLeft + " days";
    }
}
