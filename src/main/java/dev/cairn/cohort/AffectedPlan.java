package dev.cairn.cohort;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A stored plan that the rules and the catalogue of now would make otherwise, or that they have overtaken.
 *
 * @param organisation that it belongs to; empty where nobody asks who calls
 * @param difference from the plan as it would be now; nothing if it cannot be made again
 * @param missed exams of the plan that come too late by now
 * @param notRemade why it cannot be made again
 * @param self its address
 */
public record AffectedPlan(
        String id,
        int version,
        String organisation,
        String learner,
        Optional<PlanDifference> difference,
        List<MissedCutOff> missed,
        Optional<String> notRemade,
        String self) {

    /** An exam day behind the last day that leaves time for a second attempt. */
    public record MissedCutOff(ExamCode exam, LocalDate date, LocalDate lastSafeDay) {}
}
