package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a list tells of a plan as it stands. Derived: {@link PlanSummaries} makes it again at any time.
 *
 * @param basis names what decides how summaries are made; one with another basis is to be made again
 * @param revision what the plan was made with
 * @param asked the exam or role that was asked for
 * @param planned the exam that the plan leads to, if there is one
 * @param sittings the exams of the path, in order
 * @param advisories what the plan warns of
 * @param plannedMinutes of all work, without buffer
 * @param doneMinutes that were planned for what is done
 * @param behindFrom the first day on which the learner counts as behind if nothing more is reported
 * @param behindWhy the rules that say so
 * @param undone what is due and not done, by day
 */
public record PlanSummary(
        String basis,
        Revision revision,
        String learner,
        String asked,
        Optional<ExamCode> planned,
        Verdict verdict,
        PlanStatus status,
        List<PlannedSitting> sittings,
        List<AdvisoryMark> advisories,
        Optional<LocalDate> finish,
        int plannedMinutes,
        int doneMinutes,
        Optional<LocalDate> behindFrom,
        List<String> behindWhy,
        List<UndoneDay> undone) {
    public PlanSummary {
        sittings = List.copyOf(sittings);
        advisories = List.copyOf(advisories);
        behindWhy = List.copyOf(behindWhy);
        undone = List.copyOf(undone);
    }

    /**
     * An exam of the path.
     *
     * @param passed whether the learner has reported that
     */
    public record PlannedSitting(ExamCode exam, LocalDate day, boolean passed) {}

    /** An advisory without its words. */
    public record AdvisoryMark(String code, Optional<ExamCode> exam) {}

    /** Minutes that are due on a day. */
    public record UndoneDay(LocalDate day, int minutes) {}

    /** The same with other exams and advisories. */
    public PlanSummary with(List<PlannedSitting> otherSittings, List<AdvisoryMark> otherAdvisories) {
        return new PlanSummary(
                basis,
                revision,
                learner,
                asked,
                planned,
                verdict,
                status,
                otherSittings,
                otherAdvisories,
                finish,
                plannedMinutes,
                doneMinutes,
                behindFrom,
                behindWhy,
                undone);
    }

    /** The first exam that is not passed. */
    public Optional<PlannedSitting> nextExam() {
        return sittings.stream().filter(sitting -> !sitting.passed()).findFirst();
    }

    public boolean isBehindOn(LocalDate day) {
        return behindFrom.filter(from -> !from.isAfter(day)).isPresent();
    }

    /** Minutes that were due before this day and are not done. */
    public int undoneBefore(LocalDate day) {
        return undone.stream()
                .filter(due -> due.day().isBefore(day))
                .mapToInt(UndoneDay::minutes)
                .sum();
    }
}
