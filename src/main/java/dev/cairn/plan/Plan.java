package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated, explained study plan. Durations are in minutes, fees in USD.
 *
 * @param id of a plan that is stored, its name in the store; else made from the request and the revisions: the same input gives the same id
 * @param request the request as it was understood, defaults filled in
 * @param explanations by rule id, for every rule that an item names in its {@code why}
 */
public record Plan(
        String id,
        int version,
        LocalDate asOf,
        Revision revision,
        Map<String, Object> request,
        Aim target,
        Feasibility feasibility,
        List<PathStep> path,
        List<Skipped> skipped,
        List<Advisory> advisories,
        List<Week> weeks,
        Totals totals,
        Map<String, Explanation> explanations) {

    /** The same plan, stored under this id and as this version. */
    public Plan storedAs(String otherId, int otherVersion) {
        return new Plan(
                otherId,
                otherVersion,
                asOf,
                revision,
                request,
                target,
                feasibility,
                path,
                skipped,
                advisories,
                weeks,
                totals,
                explanations);
    }

    /** The same plan on another day, for a request that asks for nothing else. */
    public Plan asOf(LocalDate day, Map<String, Object> asUnderstood) {
        return new Plan(
                id,
                version,
                day,
                revision,
                asUnderstood,
                target,
                feasibility,
                path,
                skipped,
                advisories,
                weeks,
                totals,
                explanations);
    }

    /** The same plan with other weeks. */
    Plan withWeeks(List<Week> otherWeeks) {
        return new Plan(
                id,
                version,
                asOf,
                revision,
                request,
                target,
                feasibility,
                path,
                skipped,
                advisories,
                otherWeeks,
                totals,
                explanations);
    }

    /** Digests of what the plan was made with. */
    public record Revision(String rules, String catalogue, String parameters) {}

    /** What was asked for, and the exam that the plan leads to, if there is one. */
    public record Aim(String asked, Optional<ExamCode> planned, List<String> why) {}

    /** An exam that was considered and left out. */
    public record Skipped(ExamCode exam, String reason, String message, List<String> why) {}

    /** What the whole plan adds up to. */
    public record Totals(int minutes, int fees, Optional<LocalDate> finish) {}
}
