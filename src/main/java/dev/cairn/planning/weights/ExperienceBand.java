package dev.cairn.planning.weights;

/** A row of the table of how experience in a domain's area changes its need. */
public record ExperienceBand(int fromMonths, int toMonths, int percent) {
    @Override
    public String toString() {
        return fromMonths + " to " + toMonths + " months in a domain's area: " + percent + " %";
    }
}
