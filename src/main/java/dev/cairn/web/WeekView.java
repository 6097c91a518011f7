package dev.cairn.web;

import dev.cairn.export.LearnerWords;
import dev.cairn.export.SessionWords;
import dev.cairn.export.Words;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A week of a plan.
 *
 * @param current nothing, where the plan has no weeks
 * @param faults what is wrong with a report, by session
 * @param fields what was typed for that
 */
record WeekView(PlanView view, Optional<Week> current, Map<String, String> faults, Fields fields) {

    Week week() {
        return current.orElseThrow();
    }

    /** The sessions by day. */
    Map<LocalDate, List<Session>> days() {
        Map<LocalDate, List<Session>> days = new LinkedHashMap<>();
        week().sessions()
                .forEach(session -> days.computeIfAbsent(session.date(), day -> new ArrayList<>())
                        .add(session));
        return days;
    }

    String title() {
        return view.isNow(week()) ? "This week" : "Week " + week().week();
    }

    String about() {
        Week week = week();
        String span = Words.span(week.from(), week.to());
        String number = "Week " + week.week() + " of " + view.plan().weeks().size();
        String kind = week.kind() == WeekKind.STUDY ? "" : ", " + Words.words(week.kind());
        return number + " · " + span + kind
                + week.milestone().map(name -> " · " + name).orElse("");
    }

    /** When the learner is away, and why. */
    List<String> absences() {
        return LearnerWords.of(view.plan()).absences().stream()
                .filter(away ->
                        away.touches(week().from().toString(), week().to().toString()))
                .map(away -> "Away " + away.span()
                        + away.why().map(why -> ": " + why).orElse("") + ".")
                .toList();
    }

    Optional<Week> before() {
        return view.week(week().week() - 1);
    }

    Optional<Week> after() {
        return view.week(week().week() + 1);
    }

    static SessionWords words(Session session) {
        return new SessionWords(session);
    }

    /** The kind of work, how long it takes, what became of it, and its domain. */
    String about(Session session) {
        String domain = domains(session).stream()
                .filter(share -> session.domain()
                        .filter(number -> number == share.domain())
                        .isPresent())
                .map(share -> " · " + share.domain() + ". " + share.name())
                .findFirst()
                .orElse("");
        String minutes = session.kind() == Work.EXAM ? "" : " · " + session.minutes() + " min";
        String spent = !isDone(session)
                ? ""
                : session.spentMinutes()
                        .map(minutesSpent -> ", took " + minutesSpent + " min")
                        .orElse("");
        return session.exam() + " · " + new SessionWords(session).work() + minutes + spent + domain;
    }

    static String style(Session session) {
        return session.kind() == Work.EXAM ? "exam" : session.state().name().toLowerCase(Locale.ROOT);
    }

    static boolean isOpen(Session session) {
        return session.state() == State.PLANNED;
    }

    static boolean isDone(Session session) {
        return session.state() == State.DONE;
    }

    /** Whether it can be ticked off as it is: a mock has a score, and an exam a result. */
    static boolean isPlain(Session session) {
        return session.kind() != Work.MOCK && session.kind() != Work.EXAM;
    }

    /** The domains of the session's exam. */
    List<DomainShare> domains(Session session) {
        return view.step(session.exam()).map(step -> step.domains()).orElse(List.of());
    }

    Optional<String> fault(Session session) {
        return Optional.ofNullable(faults.get(session.id()));
    }

    /** What was typed for a session whose report was refused. */
    String typed(Session session, String name, String otherwise) {
        return faults.containsKey(session.id()) && fields.has(name) ? fields.raw(name) : otherwise;
    }

    /** How many sessions of a week there are to do, and how many are done. */
    static String tally(Week week) {
        List<Session> work = week.sessions().stream()
                .filter(session -> session.kind() != Work.BUFFER && session.kind() != Work.EXAM)
                .toList();
        long done =
                work.stream().filter(session -> session.state() == State.DONE).count();
        return work.isEmpty() ? "" : done + " of " + work.size() + " done";
    }

    /** What a week is about, in a few words. */
    static String gist(Week week) {
        if (week.sessions().isEmpty()) {
            return week.kind() == WeekKind.STUDY ? "nothing planned" : Words.words(week.kind());
        }
        Map<String, Integer> kinds = new LinkedHashMap<>();
        week.sessions().stream()
                .filter(session -> session.kind() != Work.BUFFER)
                .forEach(session ->
                        kinds.merge(SessionWords.name(session.kind()).toLowerCase(Locale.ROOT), 1, Integer::sum));
        List<String> words = kinds.entrySet().stream()
                .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getValue() + " × " + kind.getKey())
                .toList();
        return week.milestone().map(name -> name + ": ").orElse("") + String.join(", ", words);
    }
}
