package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A certification that the learner holds or held.
 *
 * @param validUntil its last day
 * @param ways what keeps it while it is valid, exams first
 */
public record Held(
        ExamCode exam,
        String title,
        LocalDate validUntil,
        State state,
        @Sparse List<Keep> ways) {
    public Held {
        ways = List.copyOf(ways);
    }

    /** How it stands on the day of the plan. */
    public enum State {
        VALID,
        /** It is valid, and it is time to renew it. */
        EXPIRING,
        EXPIRED
    }

    /**
     * What keeps a certification.
     *
     * @param exam to pass by its last day; nothing for a way without an exam
     * @param name of the exam or of the way
     * @param from the first day on which the way is open; nothing for an exam
     * @param usd the fee of the exam; nothing where AWS names no price
     * @param asks what a way without an exam takes
     * @param addsMonths by how much it is valid longer, where that is not a new term
     * @param why rules by their ids
     */
    @Sparse
    public record Keep(
            Optional<ExamCode> exam,
            String name,
            Optional<LocalDate> from,
            Optional<Integer> usd,
            Optional<String> asks,
            Optional<Integer> addsMonths,
            List<String> why) {}
}
