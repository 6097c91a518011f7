package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something to sit down to on a day. What is empty, absent or false is left out, and so is the state of a session that is planned.
 *
 * @param id stays the same as long as the session is the same piece of work
 * @param minutes that it is planned for
 * @param domain of the exam that most of it belongs to; nothing for the first session, a mock exam, buffer and the exam itself
 * @param tasks numbers of the exam guide's tasks; none for a recall, which says what it is about
 * @param unit of the syllabus, such as {@code saa-c03.vpc}
 * @param title what it is, in a line
 * @param topics ids of what is learned or refreshed; {@link Plan#topics()} names them
 * @param about units that a recall asks about, where their lessons came before
 * @param resources ids of where its questions come from; {@link Plan#resources()} names them
 * @param continued whether it goes on with what an earlier session began
 * @param mock which mock exam of its exam this is a part of
 * @param part which part of the mock or test this is, counted from 1, where it is split
 * @param parts how many parts there are
 * @param questions how many are answered
 * @param target the score to aim for, in percent
 * @param bands what a score means, by rising limits; said by the first part of a mock
 * @param locked whether it is to stay as it is when the plan is made again
 * @param estimateMinutes what plans begin with for such work, where this learner's pace is another
 * @param spentMinutes how long it really took
 * @param doneOn the day on which it was done, where the learner said so
 * @param why the rules behind it, by their ids
 */
@Sparse
public record Session(
        String id,
        LocalDate date,
        int minutes,
        ExamCode exam,
        Work kind,
        Optional<Integer> domain,
        List<String> tasks,
        Optional<String> unit,
        String title,
        List<String> topics,
        List<String> about,
        List<String> resources,
        boolean continued,
        Optional<Integer> mock,
        Optional<Integer> part,
        Optional<Integer> parts,
        Optional<Integer> questions,
        Optional<Integer> target,
        List<Band> bands,
        @Written(unless = "planned") State state,
        boolean locked,
        Optional<Integer> estimateMinutes,
        Optional<Integer> spentMinutes,
        Optional<LocalDate> doneOn,
        List<String> why) {

    /**
     * What a score of a mock means.
     *
     * @param below the limit, in percent
     * @param say what it means, in a sentence
     * @param act what follows, such as {@code propose-later}
     */
    public record Band(
            int below, String say, @Written(as = "do") String act) {}

    /** What plans begin with for such work. */
    public int estimate() {
        return estimateMinutes.orElse(minutes);
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** The day on which it was done, or is to be done. */
    public LocalDate day() {
        return isDone() ? doneOn.orElse(date) : date;
    }

    /** The same session, to be done on another day. */
    public Session plannedOn(LocalDate otherDate) {
        return with(otherDate, State.PLANNED, false, Optional.empty(), Optional.empty());
    }

    /** The same session, shorter or longer. */
    public Session lasting(int otherMinutes) {
        return copy(date, otherMinutes, state, locked, spentMinutes, doneOn);
    }

    /** The same session, on another day, with other news of it. */
    public Session with(
            LocalDate otherDate,
            State otherState,
            boolean isLocked,
            Optional<Integer> otherSpentMinutes,
            Optional<LocalDate> otherDoneOn) {
        return copy(otherDate, minutes, otherState, isLocked, otherSpentMinutes, otherDoneOn);
    }

    private Session copy(
            LocalDate otherDate,
            int otherMinutes,
            State otherState,
            boolean isLocked,
            Optional<Integer> otherSpentMinutes,
            Optional<LocalDate> otherDoneOn) {
        return new Session(
                id,
                otherDate,
                otherMinutes,
                exam,
                kind,
                domain,
                tasks,
                unit,
                title,
                topics,
                about,
                resources,
                continued,
                mock,
                part,
                parts,
                questions,
                target,
                bands,
                otherState,
                isLocked,
                estimateMinutes,
                otherSpentMinutes,
                otherDoneOn,
                why);
    }

    /** Whether it has been done. */
    public enum State {
        PLANNED,
        DONE,
        MISSED
    }
}
