package dev.cairn.planning;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.StudyWork.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An exam of the path with everything that is done for it.
 *
 * @param reserve minutes that were kept back for what a coming version brings
 * @param slots its sessions that are still to come, before they were written out
 * @param unplaced topics that found no place
 * @param before what the plan so far says of it, where its sessions keep their days
 */
record PlannedStep(
        StepDates dates,
        StepOutline outline,
        List<Share> shares,
        List<PlacedMock> mocks,
        int reserve,
        List<Slot> slots,
        List<Part> unplaced,
        ExamStudy study,
        List<Session> sessions,
        Optional<PathStep> before) {

    /** The first day of study for it. */
    LocalDate from() {
        return before.map(PathStep::from).orElse(dates.from());
    }

    /** Minutes kept free for what takes longer. */
    int buffer() {
        return minutesOf(session -> session.kind() == Work.BUFFER) - reserve;
    }

    /** All the work, mocks included, buffer not. */
    int minutes() {
        return minutesOf(session -> session.kind() != Work.EXAM) - buffer();
    }

    private int minutesOf(Predicate<Session> which) {
        return sessions.stream().filter(which).mapToInt(Session::minutes).sum();
    }
}
