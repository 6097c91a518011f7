package dev.cairn.plan;

import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Week.WeekKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan as it stands after what was reported on it. Only what learners say themselves changes: nothing is replanned. */
public final class Followed {
    private Followed() {}

    /** The plan after these reports, the first of them first. */
    public static Plan after(Plan plan, List<Progress> reports) {
        Map<String, Session> known = new HashMap<>();
        plan.weeks().forEach(week -> week.sessions().forEach(session -> known.put(session.id(), session)));
        Map<String, Session> changed = new HashMap<>();
        for (Progress report : reports) {
            for (SessionReport entry : report.sessions()) {
                Optional.ofNullable(known.get(entry.id())).ifPresent(session -> {
                    Session next = after(session, entry);
                    known.put(entry.id(), next);
                    changed.put(entry.id(), next);
                });
            }
        }
        List<PathStep> path = plan.path().stream()
                .map(step -> after(step, changed.values(), reports))
                .toList();
        List<Week> weeks = changed.isEmpty() ? plan.weeks() : weeks(plan.weeks(), changed);
        return changed.isEmpty() && path.equals(plan.path()) ? plan : plan.following(weeks, path);
    }

    /** An appointment, then a result, which counts more. */
    private static PathStep after(PathStep step, Collection<Session> changed, List<Progress> reports) {
        PathStep booked = changed.stream()
                .filter(session -> session.kind() == Work.EXAM && session.exam().equals(step.exam()))
                .filter(session -> session.locked() && !session.isDone())
                .reduce((earlier, later) -> later)
                .map(session -> step.bookedOn(session.date()))
                .orElse(step);
        return reports.stream()
                .flatMap(report -> report.exams().stream())
                .filter(result -> result.exam().equals(step.exam()))
                .reduce((earlier, later) -> later)
                .map(result -> booked.sat(result.passed()))
                .orElse(booked);
    }

    private static Session after(Session session, SessionReport report) {
        Session.State state = report.state().orElse(session.state());
        boolean done = state == Session.State.DONE;
        boolean moved = state == Session.State.PLANNED;
        return session.with(
                moved ? report.date().orElse(session.date()) : session.date(),
                state,
                report.locked().orElse(session.locked()),
                report.minutes().or(session::spentMinutes),
                done ? report.date().or(session::doneOn) : Optional.empty());
    }

    private static List<Week> weeks(List<Week> weeks, Map<String, Session> changed) {
        List<Session> all = weeks.stream()
                .flatMap(week -> week.sessions().stream())
                .map(session -> changed.getOrDefault(session.id(), session))
                .toList();
        return Stream.concat(weeks.stream(), later(weeks, all))
                .map(week -> isTouched(week, changed) ? week(week, all) : week)
                .toList();
    }

    /** The weeks after the last up to a day on which an exam was booked. */
    private static Stream<Week> later(List<Week> weeks, List<Session> all) {
        Week last = weeks.get(weeks.size() - 1);
        LocalDate end =
                all.stream().map(Session::date).max(Comparator.naturalOrder()).orElse(last.to());
        return Stream.iterate(next(last), week -> !week.from().isAfter(end), Followed::next);
    }

    private static Week next(Week week) {
        return new Week(
                week.week() + 1,
                week.to().plusDays(1),
                week.to().plusWeeks(1),
                0,
                0,
                WeekKind.STUDY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Whether a session of the week has changed, or has come from another. */
    private static boolean isTouched(Week week, Map<String, Session> changed) {
        return changed.values().stream().anyMatch(session -> isIn(week, session.date()))
                || week.sessions().stream().anyMatch(session -> changed.containsKey(session.id()));
    }

    private static Week week(Week week, List<Session> all) {
        List<Session> sessions = new ArrayList<>(
                all.stream().filter(session -> isIn(week, session.date())).toList());
        sessions.sort(Comparator.comparing(Session::date));
        return new Week(
                week.week(),
                week.from(),
                week.to(),
                week.capacityMinutes(),
                week.plannedMinutes() + minutes(sessions) - minutes(week.sessions()),
                week.kind(),
                week.milestone(),
                week.outcome(),
                week.why(),
                sessions);
    }

    private static int minutes(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.kind() != Work.EXAM)
                .mapToInt(Session::minutes)
                .sum();
    }

    private static boolean isIn(Week week, LocalDate day) {
        return !day.isBefore(week.from()) && !day.isAfter(week.to());
    }
}
