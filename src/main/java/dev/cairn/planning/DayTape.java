package dev.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much of each day of an exam's study is used: the work is spread evenly over the time, so that a learner with time to spare is not worn out in the
 * first weeks.
 */
final class DayTape {
    private final TreeMap<LocalDate, Integer> free = new TreeMap<>();
    private final TreeMap<LocalDate, Integer> used = new TreeMap<>();
    private final int shortest;
    private final int total;

    /**
     * Spreads work over days.
     *
     * @param work minutes to spread, mock exams apart
     */
    DayTape(StepDates dates, StudyTime time, List<PlacedMock> mocks, int work) {
        this.shortest = dates.terms().shape().shortest();
        dates.days().forEach(day -> free.put(day.date(), day.minutes()));
        for (PlacedMock mock : mocks) {
            mock.parts().forEach(part -> free.merge(part.date(), -part.minutes(), Integer::sum));
        }
        free.replaceAll((day, minutes) -> minutes < shortest ? 0 : minutes);
        spread(work);
        for (PlacedMock mock : mocks) {
            makeRoomAfter(mock, Minutes.percent(mock.minutes(), dates.terms().mockReviewPercent()), mocks, dates, time);
        }
        this.total = used.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void spread(int wanted) {
        long all = free.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return;
        }
        long total = Math.min(all, wanted);
        long passed = 0;
        int taken = 0;
        for (Map.Entry<LocalDate, Integer> day : free.entrySet()) {
            passed += day.getValue();
            int use = Math.min(day.getValue(), Minutes.floor(total * passed / all) - taken);
            if (use >= shortest) {
                used.put(day.getKey(), use);
                taken += use;
            }
        }
        topUp((int) total - taken);
    }

    /** Gives what rounding left over to the latest days that have room. */
    private void topUp(int missing) {
        int left = missing;
        for (Map.Entry<LocalDate, Integer> day : free.descendingMap().entrySet()) {
            int have = used.getOrDefault(day.getKey(), 0);
            int more = Math.min(left, day.getValue() - have);
            if (more > 0 && have + more >= shortest) {
                used.put(day.getKey(), have + more);
                left -= more;
            }
        }
    }

    /** A mock is gone through before the next: the days after it are used as far as that takes, light week or not. */
    private void makeRoomAfter(PlacedMock mock, int minutes, List<PlacedMock> mocks, StepDates dates, StudyTime time) {
        LocalDate end = mocks.stream()
                .map(other -> other.parts().get(0).date())
                .filter(day -> day.isAfter(mock.lastDay()))
                .findFirst()
                .orElse(dates.examDay());
        int left = minutes
                - used.subMap(mock.lastDay(), true, end, false).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        for (LocalDate day :
                List.copyOf(free.subMap(mock.lastDay(), true, end, false).keySet())) {
            int have = used.getOrDefault(day, 0);
            int more = Math.min(left, time.on(day) - sat(day, mocks) - have);
            if (more > 0 && have + more >= shortest) {
                used.put(day, have + more);
                left -= more;
            }
        }
    }

    /** The minutes of a day that mocks take. */
    private static int sat(LocalDate day, List<PlacedMock> mocks) {
        return mocks.stream()
                .flatMap(mock -> mock.parts().stream())
                .filter(part -> part.date().equals(day))
                .mapToInt(StudyDay::minutes)
                .sum();
    }

    /** The minutes of all days that are used. */
    int total() {
        return total;
    }

    /** The days that are used, with their minutes. */
    NavigableMap<LocalDate, Integer> used() {
        return used;
    }
}
