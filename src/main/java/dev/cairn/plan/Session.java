package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something to sit down to on a day.
 *
 * @param id stays the same as long as the session is the same piece of work
 * @param minutes that it is planned for
 * @param domain of the exam; nothing for a mock exam, buffer and the exam itself
 * @param tasks numbers of the exam guide's tasks
 * @param mock which mock exam of its exam this is a part of
 * @param title what it is, in a line
 * @param instructions what to do
 * @param topics what it is about
 * @param services of AWS that it is about
 * @param links where to read
 * @param locked whether it is to stay as it is when the plan is made anew
 * @param estimateMinutes what plans begin with for such work, where this learner's pace is another
 * @param spentMinutes how long it really took
 * @param doneOn the day on which it was done, where the learner said so
 * @param why the rules behind it, by their ids
 */
public record Session(
        String id,
        LocalDate date,
        int minutes,
        ExamCode exam,
        Work kind,
        Optional<Integer> domain,
        List<String> tasks,
        Optional<Integer> mock,
        String title,
        String instructions,
        List<String> topics,
        List<String> services,
        List<Link> links,
        State state,
        boolean locked,
        Optional<Integer> estimateMinutes,
        Optional<Integer> spentMinutes,
        Optional<LocalDate> doneOn,
        List<String> why) {

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

    /** The same session, on another day, with other news of it. */
    public Session with(
            LocalDate otherDate,
            State otherState,
            boolean isLocked,
            Optional<Integer> otherSpentMinutes,
            Optional<LocalDate> otherDoneOn) {
        return new Session(
                id,
                otherDate,
                minutes,
                exam,
                kind,
                domain,
                tasks,
                mock,
                title,
                instructions,
                topics,
                services,
                links,
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
