package dev.cairn.export;

import dev.cairn.exam.Link;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as an iCalendar file (RFC 5545): an event for every session and every exam. An event keeps its UID through re-plans, and its SEQUENCE grows with
 * the version of the plan, so that a calendar moves events instead of doubling them. Sessions stand at the times of {@link TimeOfDay}, which are floating:
 * they are the same on the clock wherever the learner is. An exam takes the whole day, for nobody but the learner knows the hour that was booked. Time kept
 * free does not make the learner busy. Safe for use by several threads.
 */
public final class Calendar {
    private static final String BEFORE_A_SESSION = "-PT15M";
    private static final String BEFORE_AN_EXAM = "-P1D";
    private static final String ASK_AGAIN_AFTER = "PT12H";

    /** The calendar, in lines of at most 75 bytes; no clock is read, so that the same plan gives the same text. */
    public String write(Plan plan) {
        return write(plan, "");
    }

    /**
     * The calendar, with a link to the plan in every event.
     *
     * @param page the address of the plan's page; empty if it has none
     */
    public String write(Plan plan, String page) {
        CalendarText text = new CalendarText();
        text.line("BEGIN", "VCALENDAR");
        text.line("VERSION", "2.0");
        text.line("PRODID", "-//Cairn//Study planner//EN");
        text.line("CALSCALE", "GREGORIAN");
        text.line("METHOD", "PUBLISH");
        text.line("NAME", CalendarText.escaped(name(plan)));
        text.line("X-WR-CALNAME", CalendarText.escaped(name(plan)));
        text.line("REFRESH-INTERVAL;VALUE=DURATION", ASK_AGAIN_AFTER);
        text.line("X-PUBLISHED-TTL", ASK_AGAIN_AFTER);
        byDay(plan).forEach((day, sessions) -> writeDay(text, plan, page, day, sessions));
        text.line("END", "VCALENDAR");
        return text.toString();
    }

    private static String name(Plan plan) {
        String exam = plan.target().planned().map(code -> " for " + code).orElse("");
        return "Study plan" + exam
                + LearnerWords.of(plan).name().map(name -> " · " + name).orElse("");
    }

    private static Map<LocalDate, List<Session>> byDay(Plan plan) {
        Map<LocalDate, List<Session>> byDay = new LinkedHashMap<>();
        for (Week week : plan.weeks()) {
            for (Session session : week.sessions()) {
                byDay.computeIfAbsent(session.date(), day -> new ArrayList<>()).add(session);
            }
        }
        return byDay;
    }

    private static void writeDay(CalendarText text, Plan plan, String page, LocalDate day, List<Session> sessions) {
        int minutes = sessions.stream()
                .filter(session -> session.kind() != Work.EXAM)
                .mapToInt(Session::minutes)
                .sum();
        int minute = TimeOfDay.begin(day.getDayOfWeek(), minutes);
        for (Session session : sessions) {
            boolean exam = session.kind() == Work.EXAM;
            write(text, plan, page, session, exam ? List.of() : List.of(minute, minute + session.minutes()));
            minute += exam ? 0 : session.minutes();
        }
    }

    /** @param span the minutes of the day at which it begins and ends; without them it takes the day */
    private static void write(CalendarText text, Plan plan, String page, Session session, List<Integer> span) {
        String stamp = CalendarText.day(plan.asOf()) + "T000000Z";
        text.line("BEGIN", "VEVENT");
        text.line("UID", CalendarText.escaped(plan.id() + "-" + session.id() + "@cairn"));
        text.line("DTSTAMP", stamp);
        text.line("SEQUENCE", Integer.toString(plan.version() - 1));
        if (span.isEmpty()) {
            text.line("DTSTART;VALUE=DATE", CalendarText.day(session.date()));
            text.line("DTEND;VALUE=DATE", CalendarText.day(session.date().plusDays(1)));
        } else {
            text.line("DTSTART", CalendarText.time(session.date(), span.get(0)));
            text.line("DTEND", CalendarText.time(session.date(), span.get(1)));
        }
        text.line("SUMMARY", CalendarText.escaped((session.state() == State.DONE ? "✓ " : "") + session.title()));
        text.line("DESCRIPTION", CalendarText.escaped(description(plan, page, session)));
        for (Link link :
                new SessionContent(plan, session).links().stream().limit(1).toList()) {
            text.line("URL", CalendarText.address(link.url()));
        }
        text.line("CATEGORIES", CalendarText.escaped(SessionWords.name(session.kind())));
        text.line("STATUS", "CONFIRMED");
        text.line("TRANSP", session.kind() == Work.BUFFER ? "TRANSPARENT" : "OPAQUE");
        alarm(text, session);
        text.line("END", "VEVENT");
    }

    private static void alarm(CalendarText text, Session session) {
        if (session.kind() == Work.BUFFER || session.state() != State.PLANNED) {
            return;
        }
        text.line("BEGIN", "VALARM");
        text.line("ACTION", "DISPLAY");
        text.line("TRIGGER;RELATED=START", session.kind() == Work.EXAM ? BEFORE_AN_EXAM : BEFORE_A_SESSION);
        text.line("DESCRIPTION", CalendarText.escaped(session.title()));
        text.line("END", "VALARM");
    }

    private static String description(Plan plan, String page, Session session) {
        List<String> parts = new ArrayList<>();
        SessionContent content = new SessionContent(plan, session);
        add(parts, "", content.toDo());
        add(parts, "Asks about: ", String.join("; ", content.about()));
        add(parts, "Tasks: ", String.join(", ", session.tasks()));
        add(parts, "Topics: ", String.join("; ", content.topicNames()));
        add(
                parts,
                "Links:\n",
                String.join(
                        "\n",
                        content.links().stream()
                                .map(link -> link.title() + ": " + link.url())
                                .toList()));
        add(parts, "Why: ", RuleWords.of(plan).reasons(session.why()));
        add(parts, "Your plan: ", page);
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, String label, String text) {
        if (!text.isEmpty()) {
            parts.add(label + text);
        }
    }
}
