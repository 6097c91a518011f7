package dev.cairn.intake;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Work;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how sessions went, and holds it against the plan that they are of. */
final class SessionReports {
    private static final List<String> FIELDS = List.of("id", "state", "minutes", "date", "locked");
    private static final Map<String, State> STATES = new LinkedHashMap<>();

    static {
        STATES.put("done", State.DONE);
        STATES.put("missed", State.MISSED);
        STATES.put("planned", State.PLANNED);
    }

    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, LocalDate> examDays = new LinkedHashMap<>();
    private final Plan plan;
    private final LocalDate today;

    SessionReports(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        plan.weeks().forEach(week -> week.sessions().forEach(session -> sessions.put(session.id(), session)));
        plan.path().forEach(step -> examDays.put(step.exam().value(), step.examDate()));
    }

    List<SessionReport> read(JsonField list) {
        Set<String> seen = new HashSet<>();
        // Each session of the plan once, at most.
        return list.entries("a list of sessions", Math.max(1, sessions.size())).stream()
                .flatMap(entry -> entry.object("an object with " + String.join(", ", FIELDS), FIELDS).stream())
                .flatMap(entry -> read(entry, seen).stream())
                .toList();
    }

    private Optional<SessionReport> read(JsonField entry, Set<String> seen) {
        Optional<Session> session = session(entry.get("id"), seen);
        Optional<State> state = given(entry.get("state")).flatMap(field -> field.choice(STATES));
        Optional<Integer> minutes = given(entry.get("minutes"))
                .flatMap(field -> field.wholeNumber("minutes really spent", 0, Limits.MINUTES_PER_DAY));
        Optional<Boolean> locked = given(entry.get("locked")).flatMap(JsonField::flag);
        Optional<LocalDate> date =
                session.flatMap(known -> date(entry.get("date"), known, state.orElse(known.state())));
        session.filter(known -> known.kind() == Work.EXAM).ifPresent(exam -> refuseResult(entry, state));
        if (FIELDS.stream().skip(1).noneMatch(name -> entry.get(name).isGiven())) {
            entry.fault(entry.label() + " has no news of its session", "write at least its state");
        }
        return session.map(known -> new SessionReport(known.id(), state, minutes, date, locked));
    }

    /** The day of an exam can be booked, its result stands elsewhere. */
    private static void refuseResult(JsonField entry, Optional<State> state) {
        boolean isResult = state.filter(each -> each != State.PLANNED).isPresent();
        if (isResult || entry.get("minutes").isGiven()) {
            entry.fault(
                    "this is the exam itself",
                    "report its result under exams; write locked, and a date, for a day that is booked");
        }
    }

    private static Optional<JsonField> given(JsonField field) {
        return field.isGiven() ? Optional.of(field) : Optional.empty();
    }

    private Optional<Session> session(JsonField field, Set<String> seen) {
        return field.text("the id of a session").flatMap(id -> {
            Optional<Session> session = Optional.ofNullable(sessions.get(id));
            if (session.isEmpty()) {
                String fix = NearestWord.hint(id, sessions.keySet()) + "write the id of a session of this plan";
                field.fault("the plan has no session '" + PlainText.shortened(id) + "'", fix);
            } else if (!seen.add(id)) {
                field.fault("'" + id + "' is here twice", "keep one of the two");
                return Optional.empty();
            }
            return session;
        });
    }

    private Optional<LocalDate> date(JsonField field, Session session, State state) {
        if (!field.isGiven()) {
            return Optional.empty();
        }
        if (state == State.MISSED) {
            field.fault("a missed session has no date", "leave it out, or write the state planned to move the session");
            return Optional.empty();
        }
        return state == State.DONE ? done(field) : planned(field, session);
    }

    private Optional<LocalDate> done(JsonField field) {
        return ProgressReader.past(field, today).filter(day -> within(day, plan.asOf(), day, field));
    }

    /** A session can move up to its exam; an exam can be booked on any day, since appointments are not always free. */
    private Optional<LocalDate> planned(JsonField field, Session session) {
        LocalDate first = plan.weeks().get(0).from();
        LocalDate end = plan.weeks().get(plan.weeks().size() - 1).to();
        LocalDate last = session.kind() == Work.EXAM
                ? end.plusYears(Limits.YEARS_TO_START)
                : Optional.ofNullable(examDays.get(session.exam().value())).orElse(end);
        return field.day().filter(day -> within(day, first, last, field));
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last, JsonField field) {
        if (day.isBefore(first) || day.isAfter(last)) {
            field.fault(
                    field.label() + " is " + day,
                    day.isBefore(first)
                            ? "write a day from " + first + " on"
                            : "write a day from " + first + " to " + last);
            return false;
        }
        return true;
    }
}
