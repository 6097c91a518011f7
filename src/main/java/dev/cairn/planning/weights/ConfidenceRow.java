package dev.cairn.planning.weights;

/** A row of the table of how self-rating changes a domain's need. */
public record ConfidenceRow(int level, int percent) {
    @Override
    public String toString() {
        return "a confidence of " + level + " of 5: " + percent + " %";
    }
}
