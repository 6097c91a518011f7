package dev.cairn.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A calendar week of the plan; the first may be shorter.
 *
 * @param week counted from 1
 * @param capacityMinutes what the learner has for study
 * @param plannedMinutes of its sessions, the exam apart
 * @param kind what the week is for
 * @param milestone what is reached in it; left out if there is none
 * @param outcome what one can do at its end; left out if nothing is finished in it
 */
public record Week(
        int week,
        LocalDate from,
        LocalDate to,
        int capacityMinutes,
        int plannedMinutes,
        WeekKind kind,
        @Sparse Optional<String> milestone,
        @Sparse Optional<String> outcome,
        List<String> why,
        List<Session> sessions) {

    /** The same week with another number and another first day. */
    Week in(int number, LocalDate first) {
        return new Week(number, first, to, capacityMinutes, plannedMinutes, kind, milestone, outcome, why, sessions);
    }

    /** What a week is for. */
    public enum WeekKind {
        STUDY,
        /** No study, for rest. */
        REST,
        /** The learner is away. */
        AWAY,
        /** An exam falls into it. */
        EXAM
    }
}
