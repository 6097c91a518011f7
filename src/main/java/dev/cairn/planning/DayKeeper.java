package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import dev.cairn.planning.progress.KeptDays;
import dev.cairn.planning.progress.NotMadeUp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the days of a plan's sessions: what was missed comes next, and what that pushes aside follows it in its order, until the free time of some days has
 * taken it in. Mocks, their reviews and exams stay where they are. Nothing is kept if that does not work out.
 */
final class DayKeeper {
    /** What has its day. */
    private static final Set<Work> FIXED = EnumSet.of(Work.MOCK, Work.MOCK_REVIEW, Work.EXAM);
    /** What brings something new. */
    private static final Set<Work> NEW = EnumSet.of(Work.LEARN, Work.LAB);

    private static final int WHOLE = 100;

    private final Draft draft;
    private final LocalDate today;
    private final Set<String> notMadeUp;
    private final int leastBuffer;

    private DayKeeper(Draft draft, int leastBuffer) {
        this.draft = draft;
        this.today = draft.record().today();
        this.notMadeUp =
                draft.progress().stream(NotMadeUp.class).map(NotMadeUp::session).collect(Collectors.toSet());
        this.leastBuffer = leastBuffer;
    }

    /**
     * The sessions that are still to be done, by exam; nothing where the rest is to be placed anew.
     *
     * @param leastBuffer the fewest minutes that are worth keeping free
     */
    static Optional<Map<ExamCode, List<Session>>> keep(Draft draft, int leastBuffer) {
        boolean isKept = draft.progress().any(KeptDays.class).isPresent()
                && draft.steps().size() == draft.terms().size()
                && draft.steps().stream().allMatch(step -> isAsBefore(draft, step));
        return isKept ? new DayKeeper(draft, leastBuffer).steps() : Optional.empty();
    }

    private static boolean isAsBefore(Draft draft, StepDates step) {
        return step.coverage() == WHOLE
                && draft.record()
                        .step(step.terms().exam().code())
                        .filter(before -> before.examDate().equals(step.examDay()))
                        .isPresent();
    }

    private Optional<Map<ExamCode, List<Session>>> steps() {
        Map<ExamCode, List<Session>> kept = new HashMap<>();
        for (StepDates step : draft.steps()) {
            ExamCode exam = step.terms().exam().code();
            Optional<List<Session>> sessions = new Step(exam, step.examDay()).sessions();
            if (sessions.isEmpty()) {
                return Optional.empty();
            }
            kept.put(exam, sessions.get());
        }
        return Optional.of(kept);
    }

    /** The sessions of one exam. */
    private final class Step {
        private final LocalDate examDay;
        private final List<Session> open;
        private final List<Session> kept = new ArrayList<>();
        private List<Session> waiting;

        Step(ExamCode exam, LocalDate examDay) {
            this.examDay = examDay;
            this.open = draft.record().open().stream()
                    .filter(session -> session.exam().equals(exam))
                    .filter(session -> !notMadeUp.contains(session.id()))
                    .toList();
            this.waiting = open.stream()
                    .filter(session -> session.date().isBefore(today) && session.kind() != Work.BUFFER)
                    .toList();
        }

        Optional<List<Session>> sessions() {
            if (waiting.stream().anyMatch(session -> FIXED.contains(session.kind()))) {
                return Optional.empty();
            }
            LocalDate first = open.stream()
                    .map(Session::date)
                    .filter(day -> !day.isBefore(today))
                    .min(Comparator.naturalOrder())
                    .orElse(examDay);
            LocalDate lastLesson = lastLesson();
            first.datesUntil(examDay).forEach(this::fill);
            open.stream().filter(session -> !session.date().isBefore(examDay)).forEach(kept::add);
            boolean isQuiet = kept.stream()
                    .noneMatch(session ->
                            NEW.contains(session.kind()) && session.date().isAfter(lastLesson));
            return waiting.isEmpty() && isQuiet ? Optional.of(kept) : Optional.empty();
        }

        /** The day on which the last lesson or lab was to be, or that before the last mock. */
        private LocalDate lastLesson() {
            LocalDate lesson = open.stream()
                    .filter(session -> NEW.contains(session.kind()))
                    .map(Session::date)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
            return open.stream()
                    .filter(session ->
                            session.kind() == Work.MOCK && session.date().isAfter(lesson))
                    .map(session -> session.date().minusDays(1))
                    .max(Comparator.naturalOrder())
                    .orElse(lesson);
        }

        private void fill(LocalDate day) {
            List<Session> ofDay =
                    open.stream().filter(session -> session.date().equals(day)).toList();
            if (waiting.isEmpty()) {
                kept.addAll(ofDay);
                return;
            }
            int left = room(day, ofDay);
            List<Session> queue = new ArrayList<>(waiting);
            for (Session session : ofDay) {
                if (FIXED.contains(session.kind())) {
                    kept.add(session);
                    left -= session.minutes();
                } else if (session.kind() != Work.BUFFER) {
                    queue.add(session);
                }
            }
            List<Session> later = new ArrayList<>();
            for (Session session : queue) {
                if (session.minutes() <= left && later.stream().noneMatch(other -> waitsFor(session, other))) {
                    kept.add(on(day, session));
                    left -= session.minutes();
                } else {
                    later.add(session);
                }
            }
            waiting = later;
            int free = left;
            ofDay.stream()
                    .filter(session -> session.kind() == Work.BUFFER && Minutes.floor(free) >= leastBuffer)
                    .findFirst()
                    .ifPresent(buffer -> kept.add(buffer.lasting(Math.min(buffer.minutes(), Minutes.floor(free)))));
        }

        /** All that was planned for a day, or the day's own time in a week of study; the week of the exam stays as light as it was. */
        private int room(LocalDate day, List<Session> ofDay) {
            int planned = ofDay.stream().mapToInt(Session::minutes).sum();
            boolean isStudy = draft.record().weekTo(day.with(DayOfWeek.SUNDAY)).stream()
                    .anyMatch(week -> week.kind() == Week.WeekKind.STUDY);
            return isStudy ? Math.max(planned, draft.time().on(day)) : planned;
        }

        private Session on(LocalDate day, Session session) {
            return session.date().equals(day) ? session : session.plannedOn(day);
        }
    }

    /** Lessons stay in their order; what asks about a unit comes after its lessons. */
    private static boolean waitsFor(Session session, Session earlier) {
        boolean isLesson = !earlier.topics().isEmpty();
        Set<String> units = new HashSet<>(session.about());
        session.unit().ifPresent(units::add);
        return isLesson
                && (!session.topics().isEmpty()
                        || earlier.unit().filter(units::contains).isPresent());
    }
}
