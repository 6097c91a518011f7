package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
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
import java.util.function.BiFunction;

/**
 * What becomes of a session when its plan is replanned.
 *
 * @param session its id
 * @param from where it was; nothing if it is new
 * @param to where it is now; nothing if it is no longer there
 * @param why rules by their ids: those of the session, and those that moved it
 */
public record SessionChange(
        String session, ExamCode exam, Kind change, Optional<Place> from, Optional<Place> to, List<String> why) {

    /**
     * All sessions of which something changes, by the day on which they are now, or were.
     *
     * @param why gives the rules behind a session as it was and as it is now
     */
    public static List<SessionChange> between(
            Collection<Session> before,
            Collection<Session> after,
            BiFunction<Optional<Session>, Optional<Session>, List<String>> why) {
        Map<String, Session> old = byId(before);
        Map<String, Session> now = byId(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        List<SessionChange> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<Session> from = Optional.ofNullable(old.get(id));
            Optional<Session> to = Optional.ofNullable(now.get(id));
            ExamCode exam = to.or(() -> from).orElseThrow().exam();
            kind(from, to)
                    .ifPresent(kind -> changes.add(new SessionChange(
                            id, exam, kind, from.map(Place::of), to.map(Place::of), why.apply(from, to))));
        }
        changes.sort(Comparator.comparing(SessionChange::day).thenComparing(SessionChange::session));
        return changes;
    }

    private static Map<String, Session> byId(Collection<Session> sessions) {
        Map<String, Session> byId = new LinkedHashMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        return byId;
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

    private LocalDate day() {
        return to.or(() -> from).orElseThrow().date();
    }

    /** What has changed. */
    public enum Kind {
        /** It is on another day. */
        MOVED,
        ADDED,
        REMOVED,
        /** It is on the same day, but takes longer or shorter. */
        RESIZED
    }

    /** When a session is, and how long it takes. */
    public record Place(LocalDate date, int minutes) {
        private static Place of(Session session) {
            return new Place(session.date(), session.minutes());
        }
    }
}
