package dev.cairn.planning;

import dev.cairn.planning.sequence.MockDue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds days for the mock exams of a step: a whole mock on one day if some day holds it, else on following days of one week, else a shorter one; never
 * two in a calendar week.
 */
final class MockDays {
    /** So far a mock may move from where it is due before it is shortened. */
    private static final int LEEWAY_DAYS = 7;

    /** So far it may move where the learner is away. */
    private static final int LONG_LEEWAY_DAYS = 42;

    private final StepDates dates;
    private final StudyTime time;
    private final Set<LocalDate> takenWeeks = new HashSet<>();

    MockDays(StepDates dates, StudyTime time) {
        this.dates = dates;
        this.time = time;
    }

    /** The mocks that found a place, by day. The last is placed first, since its days are the most exact. */
    List<PlacedMock> place(List<MockDue> due) {
        List<PlacedMock> placed = new ArrayList<>();
        due.stream()
                .sorted(Comparator.comparing(MockDue::number).reversed())
                .sorted(Comparator.comparing((MockDue mock) -> !isLast(mock, due))
                        .thenComparing(MockDue::number))
                .forEach(mock -> place(mock, isLast(mock, due)).ifPresent(placed::add));
        placed.sort(Comparator.comparing(PlacedMock::lastDay));
        return placed;
    }

    private static boolean isLast(MockDue mock, List<MockDue> due) {
        return due.stream().noneMatch(other -> other.number() > mock.number());
    }

    /**
     * The days of the last mock are a promise, its length is not: it is shortened before it is moved, and sat without time to go through it before it is
     * left out. Other mocks are moved before they are shortened.
     */
    private Optional<PlacedMock> place(MockDue mock, boolean last) {
        List<Integer> lengths =
                lengths(dates.mockMinutes(), dates.terms().shape().shortest());
        List<MockDue> windows =
                last ? List.of(mock) : List.of(mock, later(mock, LEEWAY_DAYS), later(mock, LONG_LEEWAY_DAYS));
        return lengths.stream()
                .flatMap(minutes -> windows.stream().flatMap(window -> find(mock, window, minutes, true).stream()))
                .findFirst()
                .or(() -> lengths.stream()
                        .flatMap(minutes -> find(mock, mock, minutes, false).stream())
                        .findFirst())
                .map(this::take);
    }

    private static MockDue later(MockDue mock, int days) {
        return new MockDue(mock.number(), mock.from(), mock.to().plusDays(days));
    }

    private PlacedMock take(PlacedMock mock) {
        takenWeeks.add(mock.parts().get(0).date().with(DayOfWeek.MONDAY));
        return mock;
    }

    /** The whole length, half of it, half of that, and so on down to the shortest session. */
    private static List<Integer> lengths(int full, int shortest) {
        List<Integer> lengths = new ArrayList<>();
        for (int minutes = full; minutes > shortest; minutes = Minutes.floor(minutes / 2)) {
            lengths.add(minutes);
        }
        lengths.add(shortest);
        return lengths;
    }

    private Optional<PlacedMock> find(MockDue mock, MockDue window, int minutes, boolean withReview) {
        List<List<StudyDay>> weeks = freeWeeks(window);
        Stream<List<StudyDay>> whole = weeks.stream().flatMap(week -> onOneDay(week, minutes));
        Stream<List<StudyDay>> split = weeks.stream().flatMap(week -> onFollowingDays(week, minutes).stream());
        return Stream.concat(whole, split)
                .filter(days -> !withReview || hasRoomToGoThrough(days, minutes))
                .findFirst()
                .map(days -> new PlacedMock(mock, minutes, days));
    }

    /** The days on which the mock may fall, by calendar weeks that have no mock yet; weeks of rest have no days. */
    private List<List<StudyDay>> freeWeeks(MockDue mock) {
        TreeMap<LocalDate, List<StudyDay>> weeks = new TreeMap<>();
        for (StudyDay day : dates.days()) {
            LocalDate monday = day.date().with(DayOfWeek.MONDAY);
            boolean due = !day.date().isBefore(mock.from()) && !day.date().isAfter(mock.to());
            if (due && !takenWeeks.contains(monday)) {
                weeks.computeIfAbsent(monday, week -> new ArrayList<>())
                        .add(new StudyDay(day.date(), time.on(day.date())));
            }
        }
        return List.copyOf(weeks.values());
    }

    private static Stream<List<StudyDay>> onOneDay(List<StudyDay> week, int minutes) {
        return week.stream()
                .filter(day -> day.minutes() >= minutes)
                .map(day -> List.of(new StudyDay(day.date(), minutes)));
    }

    /** Whether the rest of the mock's day and the days between it and the exam have time to go through it. */
    private boolean hasRoomToGoThrough(List<StudyDay> parts, int minutes) {
        StudyDay last = parts.get(parts.size() - 1);
        int sameDay = time.on(last.date()) - last.minutes();
        int room = last.date()
                        .plusDays(1)
                        .datesUntil(dates.examDay())
                        .mapToInt(time::on)
                        .sum()
                + (sameDay >= dates.terms().shape().shortest() ? sameDay : 0);
        return room >= Minutes.percent(minutes, dates.terms().mockReviewPercent());
    }

    private Optional<List<StudyDay>> onFollowingDays(List<StudyDay> week, int minutes) {
        int shortest = dates.terms().shape().shortest();
        List<StudyDay> parts = new ArrayList<>();
        int left = minutes;
        for (StudyDay day : week) {
            int part = Math.min(day.minutes(), left);
            if (left - part > 0 && left - part < shortest) {
                part -= shortest - (left - part);
            }
            if (left > 0 && part >= shortest) {
                parts.add(new StudyDay(day.date(), part));
                left -= part;
            }
        }
        return left == 0 ? Optional.of(parts) : Optional.empty();
    }
}
