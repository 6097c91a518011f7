package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.Area;
import dev.cairn.exam.Exam;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mock exams come often enough, at the right time, and are gone through. */
final class MockPromises {
    private static final int LEAST_MOCKS = 2;
    private static final int WEEKS_FOR_MOCKS = 4;
    private static final int EARLIEST_PERCENT = 45;
    private static final int STEP = 5;
    private static final int SHORTEST = 25;
    private static final int MOST_PERCENT_IN_HASTE = 30;
    private static final int LAST_FROM_DAYS = 4;
    private static final int LAST_TO_DAYS = 8;

    private MockPromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSteps(
                        "an exam with 4 weeks or more, if they are enough, has at least 2 mocks", MockPromises::enough),
                new Promise("no calendar week has two mocks", MockPromises::oneAWeek),
                Promise.ofSteps("the parts of a mock lie in one week", MockPromises::partsTogether),
                Promise.ofSteps("a mock is as long as its exam, or an advisory says not", MockPromises::length),
                Promise.ofSteps(
                        "a mock is shortened only where the days do not hold it and going through it",
                        MockPromises::shortened),
                Promise.ofSteps(
                        "a mock is shorter than half its exam only where the days do not hold that",
                        MockPromises::halfLength),
                Promise.ofSteps("a mock is split only where no day of its week holds it", MockPromises::split),
                Promise.ofSteps(
                        "no full mock comes before 45 % of the study, but for those who sat the exam",
                        MockPromises::notTooEarly),
                Promise.ofSteps("no newcomer sits a full mock before 45 % of all minutes", MockPromises::newcomers),
                Promise.ofSteps("the parts of a mock add up to all its questions", MockPromises::questions),
                Promise.ofSteps("the last mock falls 4 to 8 days before the exam", MockPromises::last),
                Promise.ofSteps(
                        "going through a mock takes as long as sitting it, if there is any time for it",
                        MockPromises::reviewed));
    }

    private static SortedMap<Integer, List<Session>> byNumber(List<Session> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(session -> session.mock().orElse(0), TreeMap::new, Collectors.toList()));
    }

    private static SortedMap<Integer, List<Session>> mocks(MadePlan made, PathStep step) {
        return byNumber(made.study(step, Work.MOCK));
    }

    private static Stream<String> enough(MadePlan made, PathStep step) {
        long off = made.plan().weeks().stream()
                .filter(week -> week.sessions().isEmpty())
                .filter(week -> !week.from().isBefore(step.from()) && week.to().isBefore(step.examDate()))
                .count();
        long weeks = ChronoUnit.WEEKS.between(step.from(), step.examDate().plusDays(1)) - off;
        int mocks = mocks(made, step).size();
        return breachIf(
                made.fits() && weeks >= WEEKS_FOR_MOCKS && mocks < LEAST_MOCKS,
                () -> "%d mocks in %d weeks".formatted(mocks, weeks));
    }

    private static Stream<String> oneAWeek(MadePlan made) {
        Map<LocalDate, List<String>> weeks = made.study().stream()
                .filter(session -> session.kind() == Work.MOCK)
                .collect(Collectors.groupingBy(
                        session -> LearnersTime.mondayOf(session.date()),
                        TreeMap::new,
                        Collectors.mapping(
                                session -> session.exam() + " " + session.mock().orElse(0), Collectors.toList())));
        return weeks.entrySet().stream()
                .filter(week -> week.getValue().stream().distinct().count() > 1)
                .map(week -> "week of %s: %s".formatted(week.getKey(), week.getValue()));
    }

    private static Stream<String> partsTogether(MadePlan made, PathStep step) {
        return mocks(made, step).entrySet().stream()
                .filter(mock -> mock.getValue().stream()
                                .map(part -> LearnersTime.mondayOf(part.date()))
                                .distinct()
                                .count()
                        > 1)
                .map(mock -> "mock %d: %s"
                        .formatted(
                                mock.getKey(),
                                mock.getValue().stream().map(Session::date).toList()));
    }

    private static Stream<String> length(MadePlan made, PathStep step) {
        int full = made.exam(step).minutes();
        boolean told = made.plan().advisories().stream()
                .anyMatch(advisory -> advisory.code().equals("mock-shortened")
                        && advisory.exam().filter(step.exam()::equals).isPresent());
        return mocks(made, step).entrySet().stream().flatMap(mock -> {
            int minutes = MadePlan.minutes(mock.getValue());
            return breachIf(
                    minutes > full || (minutes < full && !told),
                    () -> "mock %d: %d minutes".formatted(mock.getKey(), minutes));
        });
    }

    private static Stream<String> shortened(MadePlan made, PathStep step) {
        return shorterThan(made.exam(step).minutes(), made, step);
    }

    private static Stream<String> halfLength(MadePlan made, PathStep step) {
        return shorterThan(made.exam(step).minutes() / 2 / STEP * STEP, made, step);
    }

    /**
     * Where time is too short mocks may be shorter, so that they take no more of it than their part. Else their week has to hold them, and the days up
     * to the next mock or the exam that, and going through it; on short days a part of a session may be lost to each.
     */
    private static Stream<String> shorterThan(int length, MadePlan made, PathStep step) {
        SortedMap<Integer, List<Session>> mocks = mocks(made, step);
        int all = MadePlan.minutes(made.study(step));
        boolean inHaste = made.isCurtailed(step) && mocks.size() * 2 * length * 100 > all * MOST_PERCENT_IN_HASTE;
        return mocks.entrySet().stream().filter(mock -> !inHaste).flatMap(mock -> {
            int minutes = MadePlan.minutes(mock.getValue());
            LocalDate date = mock.getValue().get(0).date();
            int room = room(made, step, date, isLast(made, step, mock.getKey()));
            int roomToGoThrough =
                    roomUntil(made, date, next(mocks, mock.getKey()).orElse(step.examDate()));
            return breachIf(
                    minutes < length
                            && length >= 2 * SHORTEST
                            && room >= length + SHORTEST
                            && roomToGoThrough >= 2 * (length + SHORTEST),
                    () -> "mock %d: %d minutes, room for %d, and for %d with going through it"
                            .formatted(mock.getKey(), minutes, room, roomToGoThrough));
        });
    }

    private static Optional<LocalDate> next(SortedMap<Integer, List<Session>> mocks, int number) {
        return mocks.tailMap(number + 1).values().stream()
                .findFirst()
                .map(mock -> mock.get(0).date());
    }

    private static int roomUntil(MadePlan made, LocalDate from, LocalDate end) {
        return from.datesUntil(end)
                .map(day -> minutes(made, day))
                .filter(minutes -> minutes >= SHORTEST)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The minutes of the days of a week on which a mock may fall; the last mock has fewer days than others. */
    private static int room(MadePlan made, PathStep step, LocalDate date, boolean last) {
        LocalDate monday = LearnersTime.mondayOf(date);
        LocalDate from = last ? latest(monday, step.examDate().minusDays(LAST_TO_DAYS)) : monday;
        LocalDate to = last
                ? step.examDate().minusDays(LAST_FROM_DAYS)
                : step.examDate().minusDays(1);
        return monday.datesUntil(monday.plusDays(7))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to) && !day.isBefore(step.from()))
                .mapToInt(day -> minutes(made, day))
                .sum();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int minutes(MadePlan made, LocalDate day) {
        Map<DayOfWeek, Integer> week = made.time().spread(made.engine().rules().parameters());
        boolean rest = made.plan().weeks().stream()
                .filter(each -> each.kind() == Week.WeekKind.REST)
                .anyMatch(each -> !day.isBefore(each.from()) && !day.isAfter(each.to()));
        return rest || made.time().on(day) == 0 ? 0 : week.getOrDefault(day.getDayOfWeek(), 0);
    }

    private static boolean isLast(MadePlan made, PathStep step, int number) {
        return mocks(made, step).lastKey() == number;
    }

    private static Stream<String> split(MadePlan made, PathStep step) {
        return mocks(made, step).entrySet().stream()
                .filter(mock -> mock.getValue().size() > 1)
                .flatMap(mock -> {
                    int minutes = MadePlan.minutes(mock.getValue());
                    LocalDate end = next(mocks(made, step), mock.getKey()).orElse(step.examDate());
                    return mock.getValue().stream()
                            .filter(part -> minutes(made, part.date()) >= minutes
                                    && roomUntil(made, part.date(), end) >= 2 * minutes + SHORTEST)
                            .map(part -> "mock %d of %d minutes: %s has room for it"
                                    .formatted(mock.getKey(), minutes, part.date()));
                });
    }

    private static Stream<String> notTooEarly(MadePlan made, PathStep step) {
        boolean repeater = made.request().attempts().stream()
                .anyMatch(attempt -> attempt.exam().equals(step.exam()));
        return repeater ? Stream.empty() : notTooEarly(made, step, Set.of(Work.BUFFER, Work.MOCK, Work.MOCK_REVIEW));
    }

    private static Stream<String> newcomers(MadePlan made, PathStep step) {
        boolean newcomer = made.request().held().isEmpty()
                && made.request().attempts().isEmpty()
                && Stream.of(Area.values()).allMatch(area -> made.request().months(area) == 0);
        return newcomer ? notTooEarly(made, step, Set.of(Work.BUFFER)) : Stream.empty();
    }

    private static Stream<String> notTooEarly(MadePlan made, PathStep step, Set<Work> notCounted) {
        List<Session> sessions = made.study(step);
        int all = counted(sessions, notCounted);
        return mocks(made, step).values().stream()
                .map(parts -> parts.get(0))
                .filter(mock -> made.plan().feasibility().verdict() == Verdict.FEASIBLE)
                .filter(mock -> before(sessions, mock, notCounted) * 100 < all * EARLIEST_PERCENT)
                .map(mock -> "mock on %s, %d of %d minutes before it"
                        .formatted(mock.date(), before(sessions, mock, notCounted), all));
    }

    private static int before(List<Session> sessions, Session mock, Set<Work> notCounted) {
        return counted(sessions.subList(0, sessions.indexOf(mock)), notCounted);
    }

    private static int counted(List<Session> sessions, Set<Work> notCounted) {
        return MadePlan.minutes(sessions.stream()
                .filter(session -> !notCounted.contains(session.kind()))
                .toList());
    }

    private static Stream<String> questions(MadePlan made, PathStep step) {
        Exam exam = made.exam(step);
        int all = exam.scoredQuestions() + exam.unscoredQuestions();
        return mocks(made, step).entrySet().stream()
                .filter(mock -> MadePlan.minutes(mock.getValue()) == exam.minutes())
                .filter(mock -> mock.getValue().stream()
                                .mapToInt(part -> part.questions().orElse(0))
                                .sum()
                        != all)
                .map(mock -> "mock %d".formatted(mock.getKey()));
    }

    private static Stream<String> last(MadePlan made, PathStep step) {
        SortedMap<Integer, List<Session>> mocks = mocks(made, step);
        LocalDate from = step.examDate().minusDays(LAST_TO_DAYS);
        boolean away = roomUntil(made, from, step.examDate().minusDays(LAST_FROM_DAYS - 1)) < SHORTEST;
        return mocks.isEmpty() || away
                ? Stream.empty()
                : mocks.get(mocks.lastKey()).stream()
                        .filter(part -> {
                            long days = ChronoUnit.DAYS.between(part.date(), step.examDate());
                            return days < LAST_FROM_DAYS || days > LAST_TO_DAYS;
                        })
                        .map(part ->
                                "mock %d on %s, exam on %s".formatted(mocks.lastKey(), part.date(), step.examDate()));
    }

    private static Stream<String> reviewed(MadePlan made, PathStep step) {
        Map<Integer, List<Session>> reviews = byNumber(made.study(step, Work.MOCK_REVIEW));
        return mocks(made, step).entrySet().stream().flatMap(mock -> {
            LocalDate sat = mock.getValue().get(mock.getValue().size() - 1).date();
            List<Session> own = reviews.getOrDefault(mock.getKey(), List.of());
            LocalDate end = next(mocks(made, step), mock.getKey()).orElse(step.examDate());
            boolean time = roomUntil(made, sat, end) - MadePlan.minutes(mock.getValue()) >= SHORTEST;
            return Stream.concat(
                    breachIf(
                            time && MadePlan.minutes(own) != MadePlan.minutes(mock.getValue()),
                            () -> "mock %d: %d minutes to sit, %d to go through"
                                    .formatted(
                                            mock.getKey(), MadePlan.minutes(mock.getValue()), MadePlan.minutes(own))),
                    breachIf(
                            own.stream().anyMatch(review -> review.date().isBefore(sat)),
                            () -> "mock %d is gone through before it is sat".formatted(mock.getKey())));
        });
    }
}
