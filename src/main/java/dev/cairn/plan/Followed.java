package dev.cairn.plan;

import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Week.WeekKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Plan ticked = with(plan, changed.values());
        return path.equals(plan.path()) ? ticked : ticked.withPath(path);
    }

    /** The plan with these sessions on their days, each in the place of the one with its id, if there is one. */
    static Plan with(Plan plan, Collection<Session> sessions) {
        if (sessions.isEmpty()) {
            return plan;
        }
        Map<String, Session> changed = new LinkedHashMap<>();
        sessions.forEach(session -> changed.put(session.id(), session));
        return plan.withWeeks(weeks(plan.weeks(), changed));
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
        Map<String, Session> all = new LinkedHashMap<>();
        weeks.forEach(week -> week.sessions().forEach(session -> all.put(session.id(), session)));
        all.putAll(changed);
        List<Session> sessions = List.copyOf(all.values());
        return calendar(weeks, sessions).stream()
                .map(week -> isTouched(week, changed) ? week(week, sessions) : week)
                .toList();
    }

    /** The weeks, with those before and after them in which there is a session, such as an exam that is booked on a later day. */
    private static List<Week> calendar(List<Week> weeks, List<Session> sessions) {
        List<LocalDate> days = sessions.stream().map(Session::date).sorted().toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        List<Week> calendar = new ArrayList<>();
        LocalDate begin =
                weeks.isEmpty() ? sunday(last).plusDays(1) : weeks.get(0).from();
        LocalDate from = first.isBefore(begin) ? first : begin;
        while (sunday(from).isBefore(begin)) {
            calendar.add(empty(calendar.size() + 1, from, sunday(from)));
            from = sunday(from).plusDays(1);
        }
        for (Week week : weeks) {
            calendar.add(week.in(calendar.size() + 1, from));
            from = week.to().plusDays(1);
        }
        while (!from.isAfter(last)) {
            calendar.add(empty(calendar.size() + 1, from, sunday(from)));
            from = sunday(from).plusDays(1);
        }
        return calendar;
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static Week empty(int number, LocalDate from, LocalDate to) {
        return new Week(
                number, from, to, 0, 0, WeekKind.STUDY, Optional.empty(), Optional.empty(), List.of(), List.of());
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
