package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.WhyNot;
import dev.cairn.planning.path.Excluded;
import dev.cairn.planning.path.InHand;
import dev.cairn.planning.path.LeftOut;
import dev.cairn.planning.path.Objection;
import dev.cairn.planning.path.OffTheWay;
import dev.cairn.planning.verdict.OutOfReach;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks against the exams that a draft does not plan. */
final class Objections {
    /** What the plan itself lists under skipped comes first, then what holds whatever the plan leads to. */
    private static final List<Class<? extends Objection>> ORDER =
            List.of(LeftOut.class, OutOfReach.class, InHand.class, Excluded.class, OffTheWay.class);

    private final Draft draft;
    private final Inference inferred;

    Objections(Draft draft) {
        this.draft = draft;
        this.inferred = draft.path().with(draft.verdict());
    }

    /**
     * Why an exam is not planned, if it is not.
     *
     * @throws UndecidedException if no rule says why
     */
    Optional<WhyNot> to(ExamCode exam) {
        boolean isPlanned = draft.steps().stream()
                .anyMatch(step -> step.terms().exam().code().equals(exam));
        return isPlanned ? Optional.empty() : Optional.of(inWords(first(exam)));
    }

    private Objection first(ExamCode exam) {
        return ORDER.stream()
                .flatMap(type -> ofType(type, exam))
                .findFirst()
                .orElseThrow(() -> new UndecidedException(
                        "the rules of stages path and verdict should say why " + exam + " is not planned"));
    }

    private Stream<? extends Objection> ofType(Class<? extends Objection> type, ExamCode exam) {
        return inferred.stream(type)
                .filter(objection -> objection.exam().equals(exam))
                .sorted(Comparator.comparing(Objection::reason));
    }

    private WhyNot inWords(Objection objection) {
        List<String> why = draft.ledger().chain(objection);
        return new WhyNot(
                objection.exam(),
                objection.reason().label(),
                objection.reason().inWords(),
                why,
                draft.ledger().explanations());
    }
}
