package dev.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much of each day of an exam's study is used, mocks apart: the work is spread evenly over the time, so that a learner with time to spare is not worn
 * out in the first weeks, and each week ends with its part of the buffer.
 */
final class DayTape {
    private static final int DAYS_OF_WEEK = 7;

    private final TreeMap<LocalDate, Integer> free = new TreeMap<>();
    private final TreeMap<LocalDate, Integer> used = new TreeMap<>();
    private final TreeMap<LocalDate, Integer> buffer = new TreeMap<>();
    private final int shortest;
    private final int total;

    /**
     * Spreads work over days.
     *
     * @param work minutes to spread, mocks and going through them apart
     * @param bufferMinutes minutes to keep free
     */
    DayTape(StepDates dates, List<PlacedMock> mocks, int work, int bufferMinutes) {
        this.shortest = dates.terms().shape().shortest();
        dates.days().forEach(day -> free.put(day.date(), day.minutes() - onMocks(mocks, day.date())));
        keepLight(dates.weeks().get(dates.weeks().size() - 1), mocks);
        free.replaceAll((day, minutes) -> minutes < shortest ? 0 : minutes);
        spread(work + bufferMinutes);
        keepFree(dates, bufferMinutes);
        this.total = sum(used);
    }

    private static int onMocks(List<PlacedMock> mocks, LocalDate day) {
        return mocks.stream().mapToInt(mock -> mock.on(day)).sum();
    }

    /** What mocks take of the exam's week, and of more than a day's part of it, is taken from its other work, the first days first. */
    private void keepLight(StepWeek week, List<PlacedMock> mocks) {
        int mockMinutes =
                week.days().stream().mapToInt(day -> onMocks(mocks, day.date())).sum();
        int most = Math.max(0, week.minutes() - mockMinutes);
        for (StudyDay day : week.days().stream()
                .sorted((one, other) -> other.date().compareTo(one.date()))
                .toList()) {
            int minutes = Math.min(most, Math.max(0, free.getOrDefault(day.date(), 0)));
            free.put(day.date(), minutes);
            most -= minutes < shortest ? 0 : minutes;
        }
    }

    private void spread(int wanted) {
        long all = sum(free);
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

    /** The last days of each week have its part of the buffer. In the last days before the exam it would come too late, if there are others. */
    private void keepFree(StepDates dates, int minutes) {
        LocalDate late = dates.examDay().minusDays(dates.terms().lastMock().toDays());
        LocalDate until = used.headMap(late).isEmpty() ? dates.examDay() : late;
        long all = sum(used.headMap(until));
        long passed = 0;
        int due = 0;
        int given = 0;
        for (StepWeek week : dates.weeks()) {
            NavigableMap<LocalDate, Integer> ofWeek = week(week, until);
            passed += sum(ofWeek);
            int wanted = all == 0 ? 0 : Minutes.floor(minutes * passed / all);
            due += wanted - given;
            given = wanted;
            due -= followsRest(ofWeek) ? 0 : keepFree(ofWeek, Math.min(due, most(ofWeek)));
        }
        for (StepWeek week : dates.weeks()) {
            due -= keepFree(week(week, until), due);
        }
        used.values().removeIf(use -> use == 0);
    }

    private NavigableMap<LocalDate, Integer> week(StepWeek week, LocalDate until) {
        LocalDate end = week.to().isBefore(until) ? week.to().plusDays(1) : until;
        return end.isAfter(week.from()) ? used.subMap(week.from(), true, end, false) : new TreeMap<>();
    }

    /** A week of one day is needed for work when the one before it brought none. */
    private boolean followsRest(NavigableMap<LocalDate, Integer> week) {
        return week.size() == 1
                && !used.headMap(week.firstKey()).isEmpty()
                && used.lowerKey(week.firstKey()).isBefore(week.firstKey().minusDays(DAYS_OF_WEEK));
    }

    /** Half of a week, or a day of it. */
    private static int most(Map<LocalDate, Integer> week) {
        int day = week.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.max(day, Minutes.floor(sum(week) / 2));
    }

    private static int sum(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int keepFree(NavigableMap<LocalDate, Integer> week, int minutes) {
        int left = minutes;
        for (Map.Entry<LocalDate, Integer> day : week.descendingMap().entrySet()) {
            int part = part(day.getValue(), left);
            if (part > 0) {
                buffer.merge(day.getKey(), part, Integer::sum);
                left -= part;
                day.setValue(day.getValue() - part);
            }
        }
        return minutes - left;
    }

    /** As much of a day as leaves nothing of it, or enough to sit down to. */
    private int part(int day, int most) {
        for (int part = Math.min(day, most); part >= shortest; part -= Minutes.STEP) {
            if (part == day || day - part >= shortest) {
                return part;
            }
        }
        return 0;
    }

    /** The minutes of all days that are used for work. */
    int total() {
        return total;
    }

    /** The days with buffer, with its minutes. */
    NavigableMap<LocalDate, Integer> buffer() {
        return buffer;
    }

    /** The days that are used for work, with their minutes. */
    NavigableMap<LocalDate, Integer> used() {
        return used;
    }
}
