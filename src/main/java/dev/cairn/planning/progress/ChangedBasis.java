package dev.cairn.planning.progress;

/**
 * Rules, catalogue or parameters that are not those that the plan was made with.
 *
 * @param basis as the revision of a plan names it
 */
public record ChangedBasis(String basis) {

    /** As the beginning of a sentence. */
    public String inWords() {
        return switch (basis) {
            case "rules" -> "the planning rules";
            case "catalogue" -> "the exam data";
            case "parameters" -> "the planning numbers";
            default -> basis;
        };
    }

    @Override
    public String toString() {
        return inWords() + " have changed";
    }
}
