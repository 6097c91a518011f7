package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.fit.SessionShape;
import dev.cairn.planning.progress.OwedReview;
import dev.cairn.planning.sequence.MockDue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds days for the mock exams of a step and for going through them: a whole mock on one day if some day holds it, else on following days of one week,
 * else a shorter one; never two in a calendar week. Used once.
 */
final class MockDays {
    private final StepDates dates;
    private final StudyTime time;
    private final SessionShape shape;
    /** How many days a mock of the second half may move from where it is due before it is shortened: as a rule, and where the learner is away. */
    private final List<Integer> leeways;

    private final Set<LocalDate> takenWeeks = new HashSet<>();
    private final Map<LocalDate, Integer> takenMinutes = new HashMap<>();
    private final List<PlacedMock> placed = new ArrayList<>();

    MockDays(StepDates dates, StudyTime time, Parameters parameters) {
        this.dates = dates;
        this.time = time;
        this.shape = dates.terms().shape();
        this.leeways = List.of(
                parameters.number(ArithmeticNumber.MOCK_LEEWAY), parameters.number(ArithmeticNumber.LONG_MOCK_LEEWAY));
    }

    /** The mocks that found a place, by day, after those that were sat and are still to be gone through. The last is placed first, since its days are the most exact; then the first. */
    List<PlacedMock> place(List<MockDue> due) {
        StepHistory done = dates.terms().done();
        done.sessions().stream()
                .filter(session -> session.kind() == Work.MOCK)
                .forEach(session -> takenWeeks.add(session.date().with(DayOfWeek.MONDAY)));
        done.owed().forEach(this::goThrough);
        int last = due.stream().mapToInt(MockDue::number).max().orElse(0);
        due.stream()
                .sorted(Comparator.comparing((MockDue mock) -> mock.number() != last)
                        .thenComparing(MockDue::number))
                .forEach(mock ->
                        place(mock, mock.number() == 1 || mock.number() == last).ifPresent(this::take));
        placed.sort(Comparator.comparing(PlacedMock::lastDay));
        return numbered(done.mocks());
    }

    /** Those that were sat keep their numbers, the others get those that are free, by day. */
    private List<PlacedMock> numbered(Set<Integer> used) {
        Iterator<Integer> free = IntStream.iterate(1, number -> number + 1)
                .filter(number -> !used.contains(number))
                .iterator();
        return placed.stream()
                .map(mock -> mock.isSat() ? mock : mock.numbered(free.next()))
                .toList();
    }

    private void goThrough(OwedReview owed) {
        List<StudyDay> reviews = goingThrough(List.of(new StudyDay(owed.satOn(), 0)), owed.minutes());
        if (!reviews.isEmpty()) {
            take(new PlacedMock(owed.mock(), 0, owed, owed.minutes(), List.of(), reviews));
        }
    }

    /**
     * The days of the first and of the last mock are a promise, their length is not: they are shortened before they are moved. Each is sat without time
     * to go through all of it before it is left out.
     */
    private Optional<PlacedMock> place(MockDue mock, boolean fixed) {
        List<MockDue> windows = Stream.concat(
                        Stream.of(mock), leeways.stream().filter(days -> !fixed).map(days -> later(mock, days)))
                .toList();
        return lengths().stream()
                .flatMap(minutes -> windows.stream().flatMap(window -> find(mock, window, minutes, true)))
                .findFirst()
                .or(() -> lengths().stream()
                        .flatMap(minutes -> windows.stream().flatMap(window -> find(mock, window, minutes, false)))
                        .findFirst());
    }

    private static MockDue later(MockDue mock, int days) {
        return new MockDue(mock.number(), mock.from(), mock.to().plusDays(days));
    }

    private void take(PlacedMock mock) {
        if (!mock.isSat()) {
            takenWeeks.add(mock.firstDay().with(DayOfWeek.MONDAY));
        }
        Stream.concat(mock.parts().stream(), mock.reviews().stream())
                .forEach(day -> takenMinutes.merge(day.date(), day.minutes(), Integer::sum));
        placed.add(mock);
    }

    /** The whole length, half of it, half of that, and so on down to the shortest session. */
    private List<Integer> lengths() {
        List<Integer> lengths = new ArrayList<>();
        for (int minutes = dates.mockMinutes(); minutes > shape.shortest(); minutes = Minutes.floor(minutes / 2)) {
            lengths.add(minutes);
        }
        lengths.add(shape.shortest());
        return lengths;
    }

    private Stream<PlacedMock> find(MockDue mock, MockDue window, int minutes, boolean wholeReview) {
        List<List<StudyDay>> weeks = freeWeeks(window, nextMock(mock));
        Stream<List<StudyDay>> onOneDay = weeks.stream().flatMap(week -> onOneDay(week, minutes));
        Stream<List<StudyDay>> split = weeks.stream().flatMap(week -> onFollowingDays(week, minutes));
        int review = Minutes.percent(minutes, dates.terms().mockReviewPercent());
        return Stream.concat(onOneDay, split)
                .map(parts -> new PlacedMock(0, mock.number(), mock, minutes, parts, goingThrough(parts, review)))
                .filter(found -> !wholeReview || found.reviewMinutes() == review)
                .limit(1);
    }

    private LocalDate nextMock(MockDue mock) {
        return placed.stream()
                .filter(other -> other.rank() > mock.number())
                .map(PlacedMock::firstDay)
                .min(Comparator.naturalOrder())
                .orElse(dates.examDay());
    }

    /** The days on which the mock may fall, by calendar weeks that have no mock yet; weeks of rest have no days. */
    private List<List<StudyDay>> freeWeeks(MockDue mock, LocalDate next) {
        TreeMap<LocalDate, List<StudyDay>> weeks = new TreeMap<>();
        for (StudyDay day : dates.days()) {
            LocalDate monday = day.date().with(DayOfWeek.MONDAY);
            boolean due = !day.date().isBefore(mock.from()) && !day.date().isAfter(mock.to());
            if (due && day.date().isBefore(next) && !takenWeeks.contains(monday)) {
                weeks.computeIfAbsent(monday, week -> new ArrayList<>())
                        .add(new StudyDay(day.date(), room(day.date())));
            }
        }
        return List.copyOf(weeks.values());
    }

    private int room(LocalDate day) {
        return time.on(day) - takenMinutes.getOrDefault(day, 0);
    }

    private static Stream<List<StudyDay>> onOneDay(List<StudyDay> week, int minutes) {
        return week.stream()
                .filter(day -> day.minutes() >= minutes)
                .map(day -> List.of(new StudyDay(day.date(), minutes)));
    }

    /** On days that follow each other, from any of the week's days on; the later are tried first, since they leave more of the week before the mock. */
    private Stream<List<StudyDay>> onFollowingDays(List<StudyDay> week, int minutes) {
        return IntStream.range(0, week.size())
                .mapToObj(first -> inPortions(week.subList(first, week.size()), minutes, Integer.MAX_VALUE))
                .filter(parts -> sum(parts) == minutes);
    }

    /** Half of each day at first, so that other work goes on; more if that is not enough; all there is if even that is not. */
    private List<StudyDay> goingThrough(List<StudyDay> mock, int minutes) {
        List<StudyDay> days = daysAfter(mock);
        int day = days.stream().mapToInt(StudyDay::minutes).max().orElse(0);
        return IntStream.iterate(Math.max(day / 2, shape.shortest()), most -> most <= day, most -> most + Minutes.STEP)
                .mapToObj(most -> inPortions(days, minutes, most))
                .filter(portions -> sum(portions) == minutes)
                .findFirst()
                .orElseGet(() -> inPortions(days, minutes, day))
                .stream()
                .flatMap(this::inSessions)
                .toList();
    }

    /** What is left of the mock's last day, and the days up to the next mock or the exam. */
    private List<StudyDay> daysAfter(List<StudyDay> mock) {
        StudyDay last = mock.get(mock.size() - 1);
        LocalDate end = placed.stream()
                .filter(other -> !other.isSat())
                .map(PlacedMock::firstDay)
                .filter(day -> day.isAfter(last.date()))
                .min(Comparator.naturalOrder())
                .orElse(dates.examDay());
        return dates.days().stream()
                .map(StudyDay::date)
                .filter(day -> !day.isBefore(last.date()) && day.isBefore(end))
                .map(day -> new StudyDay(day, room(day) - (day.equals(last.date()) ? last.minutes() : 0)))
                .filter(day -> day.minutes() >= shape.shortest())
                .toList();
    }

    /** Takes minutes from days, the first days first, never leaving a portion that is too short to sit down to. */
    private List<StudyDay> inPortions(List<StudyDay> days, int minutes, int most) {
        List<StudyDay> portions = new ArrayList<>();
        int left = minutes;
        for (StudyDay day : days) {
            int portion = Math.min(Math.min(Minutes.floor(most), day.minutes()), left);
            if (left > portion && left - portion < shape.shortest()) {
                portion = left - shape.shortest();
            }
            if (portion >= shape.shortest()) {
                portions.add(new StudyDay(day.date(), portion));
                left -= portion;
            }
        }
        return portions;
    }

    private Stream<StudyDay> inSessions(StudyDay portion) {
        return new SessionLength(shape)
                .split(portion.minutes()).stream().map(minutes -> new StudyDay(portion.date(), minutes));
    }

    private static int sum(List<StudyDay> days) {
        return days.stream().mapToInt(StudyDay::minutes).sum();
    }
}
