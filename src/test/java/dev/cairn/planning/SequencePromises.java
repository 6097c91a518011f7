package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.ExamDomain;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Work comes in an order that helps to keep it in mind. */
final class SequencePromises {
    private static final String NEVER = "no lesson";
    private static final int QUIET_DAYS = 3;
    private static final int SESSIONS_TO_MIX = 3;
    private static final int NEAR_DAYS = 7;
    private static final int FAR_DAYS = 365;
    private static final int NEAR_PERCENT = 40;
    private static final int FAR_PERCENT = 10;
    private static final int LIGHT_PERCENT = 50;
    private static final int SHORTEST = 25;

    private SequencePromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSteps("a lesson precedes the reviews of its domain", SequencePromises::learnedFirst),
                Promise.ofSteps(
                        "a lesson precedes the labs and quizzes of its domain", SequencePromises::practisedLater),
                Promise.ofSteps("the last 3 study days bring no learn or lab", SequencePromises::quietDays),
                Promise.ofSteps("foundations and heavier needs are begun first", SequencePromises::heavyFirst),
                Promise.ofSteps("from the second third on a week mixes domains", SequencePromises::mixes),
                Promise.ofSteps("no domain rests longer than its gap allows", SequencePromises::gaps),
                Promise.ofSteps("the week of the exam is light", SequencePromises::lightWeek));
    }

    private static Stream<String> learnedFirst(MadePlan made, PathStep step) {
        return beforeFirstLesson(made, step, Work.REVIEW);
    }

    /** Where work was cut, a domain may be practised that there was no time to learn. */
    private static Stream<String> practisedLater(MadePlan made, PathStep step) {
        return beforeFirstLesson(made, step, Work.LAB, Work.QUIZ)
                .filter(breach -> !made.isCurtailed(step) || !breach.endsWith(NEVER));
    }

    private static Stream<String> beforeFirstLesson(MadePlan made, PathStep step, Work... kinds) {
        return step.domains().stream().flatMap(share -> {
            List<Session> all = made.study(step, share, Work.values());
            List<Work> order = all.stream().map(Session::kind).toList();
            int lesson = order.indexOf(Work.LEARN);
            return Stream.of(kinds)
                    .filter(kind -> order.contains(kind) && (lesson < 0 || order.indexOf(kind) < lesson))
                    .map(kind -> "domain %d: %s on %s, %s"
                            .formatted(
                                    share.domain(),
                                    kind,
                                    all.get(order.indexOf(kind)).date(),
                                    lesson < 0 ? NEVER : "before its first lesson"));
        });
    }

    private static Stream<String> quietDays(MadePlan made, PathStep step) {
        List<LocalDate> days = made.studyDays(step);
        List<LocalDate> quiet = days.subList(Math.max(0, days.size() - QUIET_DAYS), days.size());
        return made.study(step, Work.LEARN, Work.LAB).stream()
                .filter(session -> quiet.contains(session.date()))
                .map(session -> "%s on %s, exam on %s".formatted(session.id(), session.date(), step.examDate()));
    }

    private static Stream<String> heavyFirst(MadePlan made, PathStep step) {
        List<DomainShare> begun = made.study(step, Work.LEARN).stream()
                .flatMap(lesson -> lesson.domain().stream())
                .distinct()
                .map(number -> share(step, number))
                .toList();
        return IntStream.range(1, begun.size())
                .filter(i -> isBefore(made, step, begun.get(i), begun.get(i - 1)))
                .mapToObj(i -> "domain %d is begun after domain %d"
                        .formatted(begun.get(i).domain(), begun.get(i - 1).domain()));
    }

    private static DomainShare share(PathStep step, int number) {
        return step.domains().stream()
                .filter(each -> each.domain() == number)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isBefore(MadePlan made, PathStep step, DomainShare one, DomainShare other) {
        boolean founds = isFoundation(made, step, one);
        return founds == isFoundation(made, step, other) ? one.need() - other.need() > 0.001 : founds;
    }

    private static boolean isFoundation(MadePlan made, PathStep step, DomainShare share) {
        return made.exam(step)
                .domain(share.domain())
                .filter(ExamDomain::foundation)
                .isPresent();
    }

    /** Weeks that begin when a third of the minutes and of the days has passed, with enough sessions to mix. */
    private static Stream<String> mixes(MadePlan made, PathStep step) {
        Map<LocalDate, List<Session>> weeks = made.study(step).stream()
                .collect(Collectors.groupingBy(
                        session -> LearnersTime.mondayOf(session.date()), TreeMap::new, Collectors.toList()));
        int all = MadePlan.minutes(made.study(step));
        int done = 0;
        LocalDate third = step.from().plusDays(ChronoUnit.DAYS.between(step.from(), step.examDate()) / 3);
        Stream<String> breaches = Stream.empty();
        for (Map.Entry<LocalDate, List<Session>> week : weeks.entrySet()) {
            List<Integer> domains = week.getValue().stream()
                    .flatMap(session -> session.domain().stream())
                    .toList();
            boolean alike = domains.size() >= SESSIONS_TO_MIX
                    && domains.stream().distinct().count() == 1;
            breaches = Stream.concat(
                    breaches,
                    breachIf(
                            alike && done * 3 >= all && !week.getKey().isBefore(third),
                            () -> "only domain %s in the week of %s".formatted(domains, week.getKey())));
            done += MadePlan.minutes(week.getValue());
        }
        return breaches;
    }

    /** A domain that is due comes up on the next day of study at the latest; a mock, and going through it, takes up all domains. */
    private static Stream<String> gaps(MadePlan made, PathStep step) {
        List<LocalDate> days = made.studyDays(step);
        return made.isCurtailed(step)
                ? Stream.empty()
                : step.domains().stream().flatMap(share -> {
                    List<LocalDate> touches = touches(made, step, share);
                    return IntStream.range(0, touches.size() - 1)
                            .filter(i -> isTooLong(touches.get(i), touches.get(i + 1), step, days))
                            .mapToObj(i -> "domain %d rests from %s to %s, exam on %s"
                                    .formatted(share.domain(), touches.get(i), touches.get(i + 1), step.examDate()));
                });
    }

    private static boolean isTooLong(LocalDate from, LocalDate to, PathStep step, List<LocalDate> days) {
        LocalDate due = from.plusDays(longestGap(ChronoUnit.DAYS.between(from, step.examDate())));
        return days.stream().anyMatch(day -> day.isAfter(due) && day.isBefore(to));
    }

    /** From the first lesson to the exam. */
    private static List<LocalDate> touches(MadePlan made, PathStep step, DomainShare share) {
        List<String> tasks = made.exam(step).domain(share.domain()).orElseThrow().tasks().stream()
                .map(task -> task.number())
                .toList();
        List<Session> lessons = made.study(step, share, Work.LEARN);
        if (lessons.isEmpty()) {
            return List.of();
        }
        Stream<LocalDate> days = made.study(step).stream()
                .filter(session -> session.mock().isPresent()
                        || session.domain().stream().anyMatch(number -> number == share.domain())
                        || session.tasks().stream().anyMatch(tasks::contains))
                .map(Session::date)
                .filter(day -> !day.isBefore(lessons.get(0).date()));
        return Stream.concat(days, Stream.of(step.examDate()))
                .distinct()
                .sorted()
                .toList();
    }

    /** 40 % of a delay of a week, down to 10 % of a year; as for a week where less is left. */
    private static long longestGap(long daysLeft) {
        long delay = Math.max(NEAR_DAYS, daysLeft);
        double part = Math.min(1, (double) (delay - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS));
        return Math.round(delay * (NEAR_PERCENT + part * (FAR_PERCENT - NEAR_PERCENT)) / 100);
    }

    /** Half of an ordinary week or of each day, but then a session at least: the last mock and going through it come first, other work takes what they leave of it. */
    private static Stream<String> lightWeek(MadePlan made, PathStep step) {
        LocalDate monday = LearnersTime.mondayOf(step.examDate());
        List<Session> last = made.study(step).stream()
                .filter(session -> !session.date().isBefore(monday))
                .toList();
        Map<DayOfWeek, Integer> ordinary =
                made.time().spread(made.engine().rules().parameters());
        int week = ordinary.values().stream().mapToInt(Integer::intValue).sum();
        int days = monday.datesUntil(step.examDate())
                .map(day -> ordinary.getOrDefault(day.getDayOfWeek(), 0))
                .filter(minutes -> minutes > 0)
                .mapToInt(minutes -> Math.max(minutes * LIGHT_PERCENT / 100, SHORTEST))
                .sum();
        int most = Math.max(days, week * LIGHT_PERCENT / 100);
        int minutes = MadePlan.minutes(last);
        int mocks = MadePlan.minutes(
                last.stream().filter(session -> session.mock().isPresent()).toList());
        return breachIf(
                minutes > Math.max(most, mocks), () -> "%d minutes, where half would be %d".formatted(minutes, most));
    }
}
