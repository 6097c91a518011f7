package dev.cairn.planning.progress;

/** Rules, catalogue or parameters that are not those that the plan was made with. */
public record ChangedBasis(String basis) {
    @Override
    public String toString() {
        return "other " + basis + " than before";
    }
}
