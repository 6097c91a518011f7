package dev.cairn.planning;

import dev.cairn.plan.Plan.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Stored plans by what their summaries say. A summary is written in the same transaction as what it sums up. Only plans that an older version of Cairn
 * stored, or other rules summed up, have to be {@linkplain #withoutSummary asked for} and summed up afterwards.
 */
public interface PlanDirectory {

    /**
     * Some of the plans that the filter lets pass, by the day of the next exam, those without one last, then by id.
     *
     * @param from where they begin
     * @param most how many at most
     */
    PlanPage list(PlanFilter filter, Start from, int most);

    /**
     * Plans whose summary is missing or has another basis, by id, those after this one.
     *
     * @param basis without it, those alone whose summary is missing
     */
    List<PlanId> withoutSummary(Optional<String> basis, Optional<PlanId> after, int most);

    /** Sums a plan up that was stored before. Does nothing if it has gone on from where it stands here: then it was summed up there. */
    void summarise(PlanAsItStands standing, PlanSummary summary);

    /**
     * Plans whose latest version was made with another revision, by id, those after this one. Knows only those that have a summary.
     *
     * @param owner whose they are; without it everybody's
     */
    List<PlanId> madeOtherwise(Revision revision, Optional<String> owner, Optional<PlanId> after, int most);

    /**
     * A plan in a list.
     *
     * @param owner the organisation that it belongs to
     * @param updatedAt when its latest version or report was recorded
     */
    record ListedPlan(PlanId id, int version, String owner, Instant updatedAt, PlanSummary summary) {
        public PlanPlace place() {
            return new PlanPlace(summary.nextExam().map(PlanSummary.PlannedSitting::day), id);
        }
    }

    /**
     * A part of a list.
     *
     * @param total how many plans the filter lets pass in all
     * @param isLast whether nothing comes after it
     */
    record PlanPage(List<ListedPlan> plans, long total, boolean isLast) {
        public PlanPage {
            plans = List.copyOf(plans);
        }
    }

    /** Where a part of a list begins. */
    sealed interface Start {}

    /** So many plans from its beginning. */
    record SkippingPlans(long plans) implements Start {}

    /** Behind a plan that stood there: plans that are added before it meanwhile move nothing. */
    record BehindPlan(PlanPlace place) implements Start {}

    /** Where a plan stands in a list. */
    record PlanPlace(Optional<LocalDate> nextExam, PlanId id) {
        private static final String NO_EXAM = "none";

        /** The place in this text, if it is one that {@link #text} wrote. */
        public static Optional<PlanPlace> parse(String text) {
            int point = text.indexOf('.');
            String day = text.substring(0, Math.max(0, point));
            try {
                Optional<LocalDate> nextExam =
                        day.equals(NO_EXAM) ? Optional.empty() : Optional.of(LocalDate.parse(day));
                return PlanId.parse(text.substring(point + 1)).map(id -> new PlanPlace(nextExam, id));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        /** As addresses have it. */
        public String text() {
            return nextExam.map(LocalDate::toString).orElse(NO_EXAM) + "." + id;
        }
    }
}
