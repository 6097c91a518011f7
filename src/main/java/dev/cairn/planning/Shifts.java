package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Session;
import dev.cairn.plan.SessionChange;
import dev.cairn.plan.SessionChange.Kind;
import dev.cairn.plan.SessionChange.Place;
import dev.cairn.planning.progress.GeneralShift;
import dev.cairn.planning.progress.PaceFactor;
import dev.cairn.planning.progress.Shift;
import dev.cairn.planning.progress.TimePasses;
import dev.cairn.planning.weights.NeedFactor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, Session> old = byId(before);
        Map<String, Session> now = byId(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        List<SessionChange> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<Session> from = Optional.ofNullable(old.get(id));
            Optional<Session> to = Optional.ofNullable(now.get(id));
            kind(from, to).ifPresent(kind -> changes.add(change(kind, from, to)));
        }
        changes.sort(Comparator.comparing((SessionChange change) -> day(change)).thenComparing(SessionChange::session));
        return changes;
    }

    private static Map<String, Session> byId(Collection<Session> sessions) {
        Map<String, Session> byId = new LinkedHashMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        return byId;
    }

    private static LocalDate day(SessionChange change) {
        return change.to().or(change::from).orElseThrow().date();
    }

    private static Optional<Kind> kind(Optional<Session> from, Optional<Session> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of(from.isEmpty() ? Kind.ADDED : Kind.REMOVED);
        }
        if (!from.get().date().equals(to.get().date())) {
            return Optional.of(Kind.MOVED);
        }
        return from.get().minutes() == to.get().minutes() ? Optional.empty() : Optional.of(Kind.RESIZED);
    }

    private SessionChange change(Kind kind, Optional<Session> from, Optional<Session> to) {
        Session session = to.or(() -> from).orElseThrow();
        List<String> why = Stream.concat(to.stream().flatMap(now -> now.why().stream()), causes(session).stream())
                .distinct()
                .toList();
        return new SessionChange(
                session.id(), session.exam(), kind, from.map(Shifts::place), to.map(Shifts::place), why);
    }

    private static Place place(Session session) {
        return new Place(session.date(), session.minutes());
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
