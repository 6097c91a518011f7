package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.path.Finding;
import dev.cairn.planning.progress.PaceFactor;
import dev.cairn.planning.verdict.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a plan before its weeks are filled: which exams, how much work, on which days they are sat, and whether that fits.
 *
 * @param record what was done before, where the plan is replanned
 * @param progress what follows from that
 * @param studies what is studied for each exam of the path
 * @param terms of each exam of the path, with all the work that is left
 * @param steps in the order of the path
 * @param findings what earlier rounds found not to fit
 */
record Draft(
        PlanRequest request,
        StudyRecord record,
        StudyTime time,
        Ledger ledger,
        List<Object> learner,
        Inference lifecycle,
        Inference path,
        Inference progress,
        Inference weights,
        Inference fit,
        Inference verdict,
        Map<ExamCode, ExamStudy> studies,
        List<StepTerms> terms,
        List<StepDates> steps,
        List<Object> trials,
        List<Finding> findings) {

    /** @throws UndecidedException if the rules judge nothing, or both ways */
    Judgement judgement() {
        List<Judgement> judgements = verdict.all(Judgement.class);
        if (judgements.size() != 1) {
            throw new UndecidedException("the rules of stage verdict should judge once, not " + judgements);
        }
        return judgements.get(0);
    }

    /** What the learner's study takes, in percent of what plans begin with. */
    int pacePercent() {
        return pacePercent(progress);
    }

    static int pacePercent(Inference progress) {
        return progress.any(PaceFactor.class).map(PaceFactor::percent).orElse(100);
    }

    Verdict outcome() {
        return judgement().verdict();
    }

    /** The day of the last exam, the target. */
    Optional<LocalDate> finish() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).examDay());
    }
}
