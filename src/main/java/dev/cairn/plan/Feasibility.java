package dev.cairn.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the plan fits into the learner's time.
 *
 * @param neededMinutes all the work of the path, without buffer
 * @param availableMinutes the learner's time from the start to the last day on which the target may be sat; without such a day, to its exam
 * @param offers changes that make the plan fit; each was verified by planning it
 */
public record Feasibility(
        Verdict verdict, int neededMinutes, int availableMinutes, List<Offer> offers, List<String> why) {

    /** How well the plan fits. */
    public enum Verdict {
        FEASIBLE,
        /** It fits only without a buffer. */
        TIGHT,
        /** It does not fit; the plan shows what can be done. */
        INFEASIBLE
    }

    /**
     * A single change of the request that makes the plan fit.
     *
     * @param change the field of the request
     * @param examDate when the target is sat after the change
     */
    public record Offer(String change, Object from, Object to, LocalDate examDate, Verdict verdict) {}
}
