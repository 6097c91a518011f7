package dev.cairn.cohort;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.PlanSummary.AdvisoryMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a list tells of a plan on a day.
 *
 * @param organisation that it belongs to; empty where nobody asks who calls
 * @param behindFrom the first day on which the learner counts as behind if nothing more is reported
 * @param behindMinutes what was due before today and is not done; 0 for a learner who is not behind
 * @param nextExam the first exam that is not passed
 * @param finish the day of the last exam
 * @param doneMinutes that were planned for what is done
 * @param advisories their codes
 * @param updatedAt when its latest version or report was recorded
 * @param why the rules by which the learner is behind
 * @param self its address
 */
public record PlanEntry(
        String id,
        int version,
        String organisation,
        String learner,
        Aim target,
        Verdict verdict,
        PlanStatus status,
        boolean behind,
        Optional<LocalDate> behindFrom,
        int behindMinutes,
        Optional<NextExam> nextExam,
        Optional<LocalDate> finish,
        int doneMinutes,
        int plannedMinutes,
        List<String> advisories,
        String updatedAt,
        List<String> why,
        String self) {

    /** What was asked for, and the exam that the plan leads to, if there is one. */
    public record Aim(String asked, Optional<ExamCode> planned) {}

    /** An exam to come, and its day. */
    public record NextExam(ExamCode exam, LocalDate date) {}

    /**
     * The entry of a plan.
     *
     * @param root in front of the address of the plan
     */
    public static PlanEntry of(ListedPlan plan, LocalDate today, String root) {
        PlanSummary summary = plan.summary();
        boolean behind = summary.isBehindOn(today);
        return new PlanEntry(
                plan.id().value(),
                plan.version(),
                plan.owner(),
                summary.learner(),
                new Aim(summary.asked(), summary.planned()),
                summary.verdict(),
                summary.status(),
                behind,
                summary.behindFrom(),
                behind ? summary.undoneBefore(today) : 0,
                summary.nextExam().map(sitting -> new NextExam(sitting.exam(), sitting.day())),
                summary.finish(),
                summary.doneMinutes(),
                summary.plannedMinutes(),
                summary.advisories().stream().map(AdvisoryMark::code).distinct().toList(),
                plan.updatedAt().toString(),
                behind ? summary.behindWhy() : List.of(),
                root + "/plans/" + plan.id());
    }
}
