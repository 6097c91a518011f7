package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Session;
import dev.cairn.plan.SessionChange;
import dev.cairn.planning.progress.GeneralShift;
import dev.cairn.planning.progress.PaceFactor;
import dev.cairn.planning.progress.Shift;
import dev.cairn.planning.progress.TimePasses;
import dev.cairn.planning.weights.NeedFactor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which sessions a new version of a plan moves, and by which rules, which the plan is to explain: made before the plan is written. */
final class Shifts {
    private final Inference progress;
    private final Ledger ledger;
    private final List<ExamCode> path;

    Shifts(Draft draft) {
        this.progress = draft.progress();
        this.ledger = draft.ledger();
        this.path = draft.terms().stream().map(terms -> terms.exam().code()).toList();
        Stream.of(Shift.class, GeneralShift.class, PaceFactor.class, NeedFactor.class, TimePasses.class)
                .forEach(type -> ledger.why(progress.all(type)));
    }

    /** All sessions of which something changes, by the day on which they are now, or were. */
    List<SessionChange> between(Collection<Session> before, Collection<Session> after) {
        return SessionChange.between(before, after, this::why);
    }

    private List<String> why(Optional<Session> from, Optional<Session> to) {
        Session session = to.or(() -> from).orElseThrow();
        return Stream.concat(to.stream().flatMap(now -> now.why().stream()), causes(session).stream())
                .distinct()
                .toList();
    }

    /** The rules that move a session: those on its exam, on exams before it, and on all. */
    private List<String> causes(Session session) {
        int position = path.indexOf(session.exam());
        Stream<Object> ofExams = progress.stream(Shift.class)
                .filter(shift -> position < 0 || path.indexOf(shift.exam()) <= position)
                .map(shift -> (Object) shift);
        Stream<Object> general = progress.stream(GeneralShift.class).map(shift -> (Object) shift);
        Stream<Object> pace = session.domain().isEmpty()
                ? Stream.of()
                : progress.stream(PaceFactor.class).map(factor -> (Object) factor);
        Stream<Object> need = progress.stream(NeedFactor.class)
                .filter(factor ->
                        factor.exam().equals(session.exam()) && session.domain().isPresent())
                .map(factor -> (Object) factor);
        List<String> why = ledger.why(
                Stream.of(ofExams, general, pace, need).flatMap(each -> each).toList());
        return why.isEmpty() ? ledger.why(progress.all(TimePasses.class)) : why;
    }
}
