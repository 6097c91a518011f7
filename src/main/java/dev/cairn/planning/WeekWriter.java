package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import dev.cairn.planning.fit.FreeWeek;
import dev.cairn.planning.fit.LeastPace;
import dev.cairn.planning.fit.PauseAfter;
import dev.cairn.planning.sequence.WeekPhase;
import dev.cairn.syllabus.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The calendar weeks from the start to the last exam, with what falls into each; those that have passed as they were, with what was done in them. */
final class WeekWriter {
    private final Draft draft;
    private final List<PlannedStep> steps;

    WeekWriter(Draft draft, List<PlannedStep> steps) {
        this.draft = draft;
        this.steps = steps;
    }

    List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        List<Week> begun = draft.record().weeks();
        LocalDate from = firstDay(
                begun.isEmpty() ? draft.request().start() : begun.get(0).from());
        LocalDate end = end().orElse(from.minusDays(1));
        while (!from.isAfter(end)) {
            LocalDate to = from.with(DayOfWeek.SUNDAY);
            weeks.add(week(weeks.size() + 1, from, to));
            from = to.plusDays(1);
        }
        return weeks;
    }

    /** The first day of study, unless something was done before it. */
    private LocalDate firstDay(LocalDate planned) {
        return Stream.concat(Stream.of(planned), draft.record().kept().stream().map(Session::date))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day of the last exam, or the last day on which something was done. */
    private Optional<LocalDate> end() {
        Optional<LocalDate> done =
                draft.record().kept().stream().map(Session::date).max(Comparator.naturalOrder());
        return Stream.concat(draft.finish().stream(), done.stream()).max(Comparator.naturalOrder());
    }

    private Week week(int number, LocalDate from, LocalDate to) {
        List<Session> sessions = sessions()
                .filter(session ->
                        !session.date().isBefore(from) && !session.date().isAfter(to))
                .sorted(Comparator.comparing(Session::date))
                .toList();
        int planned = sessions.stream()
                .filter(session -> session.kind() != Work.EXAM)
                .mapToInt(Session::minutes)
                .sum();
        Optional<Week> passed = draft.record().weeks().stream()
                .filter(week ->
                        week.to().equals(to) && to.isBefore(draft.record().today()))
                .findFirst()
                .or(() -> isKept() ? draft.record().weekTo(to) : Optional.empty());
        WeekKind kind = passed.map(week -> asPassed(week, sessions)).orElseGet(() -> kind(from, sessions));
        return new Week(
                number,
                from,
                to,
                passed.map(Week::capacityMinutes).orElseGet(() -> capacity(from, to, sessions)),
                planned,
                kind,
                milestone(from, to, sessions),
                outcome(from, to),
                passed.map(Week::why).orElseGet(() -> why(kind, from)),
                sessions);
    }

    private boolean isKept() {
        return steps.stream().anyMatch(step -> step.before().isPresent());
    }

    /** An exam that was not sat was in no week. */
    private static WeekKind asPassed(Week week, List<Session> sessions) {
        boolean sat = sessions.stream().anyMatch(session -> session.kind() == Work.EXAM);
        return sat ? WeekKind.EXAM : week.kind() == WeekKind.EXAM ? WeekKind.STUDY : week.kind();
    }

    /** What is planned, after what was done, whether or not it counts for an exam that is still planned. */
    private Stream<Session> sessions() {
        Map<String, Session> all = new LinkedHashMap<>();
        draft.record().kept().forEach(session -> all.put(session.id(), session));
        steps.forEach(step -> step.sessions().forEach(session -> all.put(session.id(), session)));
        return all.values().stream();
    }

    /** All the time of the days to come, and as much of the days before as was used. */
    private int capacity(LocalDate from, LocalDate to, List<Session> sessions) {
        int used = sessions.stream()
                .filter(session -> session.date().isBefore(draft.time().start()))
                .mapToInt(Session::minutes)
                .sum();
        return used
                + from.datesUntil(to.plusDays(1)).mapToInt(draft.time()::all).sum();
    }

    private WeekKind kind(LocalDate from, List<Session> sessions) {
        if (sessions.stream().anyMatch(session -> session.kind() == Work.EXAM)) {
            return WeekKind.EXAM;
        }
        if (draft.time().isAwayInWeekOf(from)) {
            return WeekKind.AWAY;
        }
        boolean rests =
                stepWeek(from).map(week -> week.use() == StepWeek.Use.REST).orElse(true);
        return rests ? WeekKind.REST : WeekKind.STUDY;
    }

    private Optional<String> milestone(LocalDate from, LocalDate to, List<Session> sessions) {
        Optional<String> exam = sessions.stream()
                .filter(session -> session.kind() == Work.EXAM)
                .map(session -> "Exam " + session.exam())
                .findFirst();
        Optional<String> mock = sessions.stream()
                .filter(session -> session.kind() == Work.MOCK)
                .map(session -> "Mock exam " + session.mock().orElseThrow())
                .findFirst();
        Optional<String> start = steps.stream()
                .filter(step -> !step.from().isBefore(from) && !step.from().isAfter(to))
                .map(step -> "Start of " + step.dates().terms().exam().code())
                .findFirst();
        return exam.or(() -> start).or(() -> mock);
    }

    /** What the largest unit lets one do of those whose topics end in these days. */
    private Optional<String> outcome(LocalDate from, LocalDate to) {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        sessions().filter(WeekWriter::hasTopicsOfAUnit).forEach(session -> {
            String unit = session.unit().orElseThrow();
            minutes.merge(unit, session.minutes(), Integer::sum);
            ends.merge(unit, session.date(), (one, other) -> one.isAfter(other) ? one : other);
        });
        return minutes.entrySet().stream()
                .filter(unit -> {
                    LocalDate end = Objects.requireNonNull(ends.get(unit.getKey()));
                    return !end.isBefore(from) && !end.isAfter(to);
                })
                .max(Map.Entry.comparingByValue())
                .flatMap(unit -> outcomeOf(unit.getKey()));
    }

    private static boolean hasTopicsOfAUnit(Session session) {
        return session.unit().isPresent() && !session.topics().isEmpty();
    }

    private Optional<String> outcomeOf(String unitId) {
        return steps.stream()
                .map(step -> step.dates().terms())
                .flatMap(terms -> terms.work().syllabus().units().stream()
                        .filter(unit ->
                                UnitId.of(terms.exam().code(), unit.id()).equals(unitId))
                        .map(Unit::outcome))
                .findFirst();
    }

    private List<String> whyAtRest(StepDates dates, StepWeek week) {
        int weeksBefore = dates.weeks().size() - week.number();
        List<FreeWeek> free = dates.terms().freeWeeks().stream()
                .filter(fact -> fact.weeksBefore() == weeksBefore)
                .toList();
        return draft.ledger().why(free.isEmpty() ? List.of(dates.terms().rest()) : free);
    }

    /** The rule behind the kind of a week: its phase, or what makes it a rest. */
    private List<String> why(WeekKind kind, LocalDate from) {
        Optional<PlannedStep> step = stepIn(from);
        Optional<StepWeek> week = stepWeek(from);
        if (kind == WeekKind.REST) {
            Optional<PlannedStep> before = stepBefore(from);
            return week.isPresent()
                    ? whyAtRest(step.orElseThrow().dates(), week.get())
                    : before.isPresent()
                            ? why(PauseAfter.class, PauseAfter::exam, before)
                            : why(
                                    LeastPace.class,
                                    LeastPace::exam,
                                    steps.stream().findFirst());
        }
        return kind == WeekKind.AWAY || step.isEmpty() || week.isEmpty()
                ? List.of()
                : draft.ledger()
                        .why(step.get().outline().inference().stream(WeekPhase.class)
                                .filter(fact -> fact.week() == week.get().number())
                                .toList());
    }

    private <T> List<String> why(Class<T> type, Function<T, ExamCode> of, Optional<PlannedStep> step) {
        return draft.ledger()
                .why(draft.fit().stream(type)
                        .filter(fact -> step.filter(each ->
                                        each.dates().terms().exam().code().equals(of.apply(fact)))
                                .isPresent())
                        .toList());
    }

    private Optional<PlannedStep> stepIn(LocalDate from) {
        return steps.stream().filter(step -> weekOf(step, from).isPresent()).findFirst();
    }

    private Optional<StepWeek> stepWeek(LocalDate from) {
        return stepIn(from).flatMap(step -> weekOf(step, from));
    }

    private static Optional<StepWeek> weekOf(PlannedStep step, LocalDate from) {
        LocalDate sunday = from.with(DayOfWeek.SUNDAY);
        return step.dates().weeks().stream()
                .filter(week -> week.to().equals(sunday))
                .findFirst();
    }

    private Optional<PlannedStep> stepBefore(LocalDate from) {
        return steps.stream()
                .filter(step -> step.dates().examDay().isBefore(from))
                .max(Comparator.comparing(step -> step.dates().examDay()));
    }
}
