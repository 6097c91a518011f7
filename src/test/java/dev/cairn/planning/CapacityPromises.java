package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The learner's time is kept to. */
final class CapacityPromises {
    private static final int SHORTEST = 25;
    private static final int LONGEST = 90;
    private static final int STEP = 5;
    private static final int LEAST_USED = 90;

    private CapacityPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("no day holds more than the learner has on it", CapacityPromises::days),
                new Promise("no week holds more than the learner has in it", CapacityPromises::weeks),
                Promise.ofSessions(
                        "nothing falls on an unavailable day or before the start", CapacityPromises::availableDay),
                Promise.ofSessions(
                        "a session is at most 90 minutes, a lab as long as it takes, in steps of 5",
                        CapacityPromises::length),
                new Promise("the figures of a week are those of its sessions", CapacityPromises::figures),
                new Promise("a plan that hardly fits leaves no time unused", CapacityPromises::used),
                new Promise("weeks follow each other from the start to the finish", CapacityPromises::calendar));
    }

    private static Stream<String> days(MadePlan made) {
        return minutes(made, Session::date).entrySet().stream()
                .filter(day -> day.getValue() > made.time().on(day.getKey()))
                .map(day -> "%d minutes on %s, of %d"
                        .formatted(day.getValue(), day.getKey(), made.time().on(day.getKey())));
    }

    private static Stream<String> weeks(MadePlan made) {
        return minutes(made, session -> LearnersTime.mondayOf(session.date())).entrySet().stream()
                .filter(week -> week.getValue() > made.time().inWeekOf(week.getKey()))
                .map(week -> "%d minutes in the week of %s, of %d"
                        .formatted(week.getValue(), week.getKey(), made.time().inWeekOf(week.getKey())));
    }

    private static SortedMap<LocalDate, Integer> minutes(MadePlan made, Function<Session, LocalDate> key) {
        return made.study().stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingInt(Session::minutes)));
    }

    private static Stream<String> availableDay(MadePlan made, Session session) {
        boolean early = session.date().isBefore(made.request().start());
        return breachIf(early || made.time().isUnavailable(session.date()), () -> "not a day for it");
    }

    private static Stream<String> length(MadePlan made, Session session) {
        int minutes = session.minutes();
        boolean sound = switch (session.kind()) {
            case EXAM ->
                made.plan().path().stream()
                        .anyMatch(step -> step.exam().equals(session.exam())
                                && made.exam(step).minutes() == minutes);
            case MOCK -> minutes >= SHORTEST && minutes % STEP == 0;
            case MOCK_REVIEW -> minutes >= SHORTEST && minutes <= LONGEST && minutes % STEP == 0;
            case LAB, QUIZ -> minutes >= STEP && minutes % STEP == 0;
            case START, LEARN, REVIEW, GAPS, BUFFER -> minutes >= STEP && minutes <= LONGEST && minutes % STEP == 0;
        };
        return breachIf(!sound, () -> "%d minutes".formatted(minutes));
    }

    private static Stream<String> figures(MadePlan made) {
        return made.plan().weeks().stream()
                .flatMap(week -> Stream.of(
                                breachIf(
                                        week.plannedMinutes() != planned(week),
                                        () -> "%d planned, %d in sessions"
                                                .formatted(week.plannedMinutes(), planned(week))),
                                breachIf(
                                        week.plannedMinutes() > week.capacityMinutes(),
                                        () -> "%d planned of %d"
                                                .formatted(week.plannedMinutes(), week.capacityMinutes())),
                                breachIf(
                                        week.capacityMinutes() > made.time().inWeekOf(week.from()),
                                        () -> "a capacity of %d where the learner has %d"
                                                .formatted(
                                                        week.capacityMinutes(),
                                                        made.time().inWeekOf(week.from()))))
                        .flatMap(breaches -> breaches)
                        .map(breach -> "week " + week.week() + ": " + breach));
    }

    private static int planned(Week week) {
        return MadePlan.minutes(week.sessions().stream()
                .filter(session -> session.kind() != Work.EXAM)
                .toList());
    }

    /** Ninety percent of the days on which the learner can sit down, up to the day before the last exam. */
    private static Stream<String> used(MadePlan made) {
        Verdict verdict = made.plan().feasibility().verdict();
        boolean isRoomy = made.plan().path().stream().allMatch(step -> step.bufferMinutes() > 0);
        if (verdict == Verdict.FEASIBLE || isRoomy) {
            return Stream.of();
        }
        Map<DayOfWeek, Integer> week = made.time().spread(made.engine().rules().parameters());
        LocalDate end = made.plan().totals().finish().orElseThrow();
        long there = made.request()
                .start()
                .datesUntil(end)
                .filter(day -> !made.time().isUnavailable(day))
                .mapToInt(day -> week.getOrDefault(day.getDayOfWeek(), 0))
                .filter(minutes -> minutes >= SHORTEST)
                .sum();
        long used = made.study().stream()
                .filter(session -> session.kind() != Work.BUFFER)
                .mapToInt(Session::minutes)
                .sum();
        return breachIf(
                used * 100 < there * LEAST_USED,
                () -> "%d of %d minutes are used up to %s".formatted(used, there, end));
    }

    private static Stream<String> calendar(MadePlan made) {
        List<Week> weeks = made.plan().weeks();
        LocalDate finish =
                made.plan().totals().finish().orElse(made.request().start().minusDays(1));
        boolean covers = weeks.isEmpty()
                || (weeks.get(0).from().equals(made.request().start())
                        && !weeks.get(weeks.size() - 1).to().isBefore(finish));
        return Stream.concat(
                breachIf(!covers, () -> "the weeks do not reach from the start to %s".formatted(finish)),
                IntStream.range(0, weeks.size())
                        .filter(i -> !isInPlace(weeks, i))
                        .mapToObj(i -> "week " + weeks.get(i).week() + " from "
                                + weeks.get(i).from()));
    }

    private static boolean isInPlace(List<Week> weeks, int index) {
        Week week = weeks.get(index);
        boolean follows =
                index == 0 || week.from().equals(weeks.get(index - 1).to().plusDays(1));
        List<LocalDate> dates = week.sessions().stream().map(Session::date).toList();
        boolean holdsItsSessions = dates.stream().noneMatch(day -> day.isBefore(week.from()) || day.isAfter(week.to()));
        return follows
                && week.week() == index + 1
                && holdsItsSessions
                && dates.equals(dates.stream().sorted().toList());
    }
}
