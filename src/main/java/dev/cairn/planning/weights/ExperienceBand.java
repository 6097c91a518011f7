package dev.cairn.planning.weights;

/** A row of the table of how experience in a domain's area changes its need. */
public record ExperienceBand(int fromMonths, int toMonths, int percent) {
    @Override
    public String toString() {
        return "%d to %d months in a domain's area: %d %%".formatted(fromMonths, toMonths, percent);
    }
}
