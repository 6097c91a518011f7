package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Proposal;
import dev.cairn.planning.progress.Accepted;
import dev.cairn.planning.progress.Direction;
import dev.cairn.planning.progress.KeptExam;
import dev.cairn.planning.progress.MayMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Other days for exams that keep theirs, where rules find that another may suit better: what planning with another gives. */
final class Proposals {
    private final Draft draft;
    private final Supplier<Draft> free;

    /** @param free the draft with exam days that may move */
    Proposals(Draft draft, Supplier<Draft> free) {
        this.draft = draft;
        this.free = free;
    }

    List<Proposal> list() {
        List<MayMove> reasons = reasons();
        if (reasons.isEmpty()) {
            return List.of();
        }
        Draft other = free.get();
        List<Proposal> proposals = new ArrayList<>();
        for (KeptExam kept : draft.progress().all(KeptExam.class)) {
            List<MayMove> ofExam = reasons.stream()
                    .filter(reason -> concerns(reason, kept.exam()))
                    .toList();
            dayOf(other, kept.exam())
                    .flatMap(day -> proposal(kept, day, ofExam))
                    .ifPresent(proposals::add);
        }
        return proposals;
    }

    /** Whether an exam that keeps its day would have another if it did not have to. */
    boolean isAnyDayOther() {
        return draft.progress().stream(KeptExam.class)
                .anyMatch(kept -> dayOf(free.get(), kept.exam())
                        .filter(day -> !day.equals(kept.day()))
                        .isPresent());
    }

    private List<MayMove> reasons() {
        return draft.progress().any(KeptExam.class).isEmpty()
                ? List.of()
                : draft.progress().with(draft.verdict()).all(MayMove.class);
    }

    /** An exam that moves may move those that follow it. */
    private boolean concerns(MayMove reason, ExamCode exam) {
        List<ExamCode> path =
                draft.terms().stream().map(terms -> terms.exam().code()).toList();
        return path.indexOf(reason.exam()) <= path.indexOf(exam);
    }

    private Optional<Proposal> proposal(KeptExam kept, LocalDate day, List<MayMove> reasons) {
        Direction direction = day.isBefore(kept.day()) ? Direction.EARLIER : Direction.LATER;
        List<MayMove> fitting = reasons.stream()
                .filter(reason -> reason.direction() == direction)
                .toList();
        if (day.equals(kept.day()) || fitting.isEmpty()) {
            return Optional.empty();
        }
        String causes = String.join(
                ", and ", fitting.stream().map(MayMove::cause).distinct().toList());
        return Optional.of(new Proposal(
                Accepted.EXAM_DATE,
                kept.exam(),
                kept.day(),
                day,
                "Sit %s on %s instead of %s: %s.".formatted(kept.exam(), day, kept.day(), causes),
                draft.ledger().why(new ArrayList<>(fitting))));
    }

    private static Optional<LocalDate> dayOf(Draft draft, ExamCode exam) {
        return draft.steps().stream()
                .filter(step -> step.terms().exam().code().equals(exam))
                .map(StepDates::examDay)
                .findFirst();
    }
}
