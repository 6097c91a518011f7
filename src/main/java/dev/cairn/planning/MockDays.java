package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.fit.SessionShape;
import dev.cairn.planning.progress.OwedReview;
import dev.cairn.planning.sequence.MockDue;
import dev.cairn.planning.sequence.MockPlace;
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
    private static final int WHOLE = 100;

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

    /** A stretch of days in which a mock is due, by the fact that asked for it. */
    private record Window(int number, LocalDate from, LocalDate to, Object why) {
        Window later(int days) {
            return new Window(number, from, to.plusDays(days), why);
        }

        Window notBefore(LocalDate day) {
            return new Window(number, day.isAfter(to) || day.isBefore(from) ? from : day, to, why);
        }

        Window from(LocalDate day) {
            return new Window(number, day, to, why);
        }
    }

    /** The mocks that found a place, by day, after those that were sat and are still to be gone through. The last is placed first, since its days are the most exact. */
    List<PlacedMock> place(Inference outline) {
        StepHistory done = dates.terms().done();
        done.sessions().stream()
                .filter(session -> session.kind() == Work.MOCK)
                .forEach(session -> takenWeeks.add(session.date().with(DayOfWeek.MONDAY)));
        done.owed().forEach(this::goThrough);
        Map<Integer, Window> due = new TreeMap<>();
        outline.stream(MockDue.class)
                .forEach(mock -> due.put(mock.number(), new Window(mock.number(), mock.from(), mock.to(), mock)));
        Map<Integer, Window> places = new TreeMap<>();
        outline.stream(MockPlace.class).forEach(mock -> places.put(mock.number(), window(mock)));
        due.values()
                .forEach(mock -> place(exact(mock, Optional.ofNullable(places.get(mock.number()))))
                        .ifPresent(this::take));
        places.values().stream()
                .filter(mock -> !due.containsKey(mock.number()))
                .forEach(mock -> place(roughly(mock)).ifPresent(this::take));
        placed.sort(Comparator.comparing(PlacedMock::lastDay));
        return numbered(done.mocks());
    }

    /** The days between which so much of the study has been done, mocks not counted, if it is spread evenly. */
    private Window window(MockPlace place) {
        long past = dates.terms().done().pastMinutes();
        long all = past + dates.days().stream().mapToInt(StudyDay::minutes).sum();
        LocalDate from = dates.examDay();
        LocalDate to = dates.from();
        long gone = past;
        for (StudyDay day : dates.days()) {
            if (gone * WHOLE >= all * place.fromPercent() && day.date().isBefore(from)) {
                from = day.date();
            }
            if (gone * WHOLE <= all * place.toPercent()) {
                to = day.date();
            }
            gone += day.minutes();
        }
        return new Window(place.number(), from, to.isBefore(from) ? from : to, place);
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

    /** The days of such a mock are a promise. Where it is the only one, as many of them as can be come after enough of the study. */
    private static List<List<Window>> exact(Window mock, Optional<Window> place) {
        return List.of(Stream.concat(place.map(only -> mock.notBefore(only.from())).stream(), Stream.of(mock))
                .toList());
    }

    /** In its place or the week after it; else earlier, but after the mock before it; else much later. */
    private List<List<Window>> roughly(Window mock) {
        int near = leeways.get(0);
        int far = leeways.get(1);
        return List.of(
                List.of(mock, mock.later(near)),
                List.of(earlier(mock, near), mock.later(far)),
                List.of(earlier(mock, far)));
    }

    private Window earlier(Window mock, int days) {
        return placed.stream()
                .filter(other -> other.rank() < mock.number())
                .map(PlacedMock::lastDay)
                .max(Comparator.naturalOrder())
                .map(before -> mock.from(latest(before.plusDays(1), mock.from().minusDays(days))))
                .orElse(mock);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** On one day, else split; else in the windows that come next; else shorter. */
    private Optional<PlacedMock> place(List<List<Window>> tries) {
        return Stream.of(true, false)
                .flatMap(wholeReview -> lengths().stream()
                        .flatMap(minutes -> tries.stream()
                                .flatMap(windows -> Stream.of(true, false)
                                        .flatMap(oneDay -> windows.stream()
                                                .flatMap(window -> find(window, minutes, oneDay, wholeReview))))))
                .findFirst();
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

    private Stream<PlacedMock> find(Window window, int minutes, boolean oneDay, boolean wholeReview) {
        List<List<StudyDay>> weeks = freeWeeks(window, nextMock(window));
        int review = Minutes.percent(minutes, dates.terms().mockReviewPercent());
        return weeks.stream()
                .flatMap(week -> oneDay ? onOneDay(week, minutes) : onFollowingDays(week, minutes))
                .map(parts ->
                        new PlacedMock(0, window.number(), window.why(), minutes, parts, goingThrough(parts, review)))
                .filter(found -> !wholeReview || found.reviewMinutes() == review)
                .limit(1);
    }

    private LocalDate nextMock(Window mock) {
        return placed.stream()
                .filter(other -> other.rank() > mock.number())
                .map(PlacedMock::firstDay)
                .min(Comparator.naturalOrder())
                .orElse(dates.examDay());
    }

    /** The days on which the mock may fall, by calendar weeks that have no mock yet; weeks of rest have no days. */
    private List<List<StudyDay>> freeWeeks(Window mock, LocalDate next) {
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

    /** On days that follow each other, from any of the week's days on: on as few as can be, the first such days. */
    private Stream<List<StudyDay>> onFollowingDays(List<StudyDay> week, int minutes) {
        return IntStream.range(0, week.size())
                .mapToObj(first -> inPortions(week.subList(first, week.size()), minutes, Integer.MAX_VALUE))
                .filter(parts -> sum(parts) == minutes)
                .sorted(Comparator.comparing(List::size));
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
