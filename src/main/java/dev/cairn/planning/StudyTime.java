package dev.cairn.planning;

import dev.cairn.learner.Absence;
import dev.cairn.learner.Availability;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.fit.DayFill;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many minutes each day has. More hours a week never take minutes from any day, so that they never move an exam later.
 *
 * @param week minutes by day of an ordinary week, in steps of five; a day has none or at least a session's shortest
 * @param preference days of the week, the best for a long undertaking first
 * @param start the first day of study that is left
 * @param taken minutes of days that are spoken for: by what was done on them, or stands fast
 */
record StudyTime(
        Map<DayOfWeek, Integer> week,
        List<DayOfWeek> preference,
        LocalDate start,
        List<Absence> absences,
        Map<LocalDate, Integer> taken,
        int shortest) {

    /** @param rows the table that spreads hours over a week */
    static StudyTime of(
            PlanRequest request, LocalDate start, Map<LocalDate, Integer> taken, List<DayFill> rows, int shortest) {
        Availability time = request.availability();
        Map<DayOfWeek, Integer> most = new EnumMap<>(DayOfWeek.class);
        time.minutesByDay().ifPresent(days -> days.forEach((day, minutes) -> most.put(day, Minutes.floor(minutes))));
        boolean free = time.minutesByDay().isEmpty();
        Map<DayOfWeek, Integer> week = time.minutesPerWeek().isPresent()
                ? fill(rows, free, most, Minutes.floor(time.minutesPerWeek().getAsInt()), shortest)
                : most;
        week.values().removeIf(minutes -> minutes < shortest);
        return new StudyTime(
                week,
                preference(rows, free, time.minutesPerWeek().isPresent(), most),
                start,
                request.unavailable(),
                taken,
                shortest);
    }

    /** Fills days in the order of the rows, each up to its minutes, and stops where the minutes of the week end. */
    private static Map<DayOfWeek, Integer> fill(
            List<DayFill> rows, boolean free, Map<DayOfWeek, Integer> most, int minutes, int shortest) {
        Map<DayOfWeek, Integer> week = new EnumMap<>(DayOfWeek.class);
        int left = minutes;
        for (DayFill row : rowsUpToTheMost(rows, free, most)) {
            int limit = free ? row.upTo() : Math.min(row.upTo(), most.getOrDefault(row.day(), 0));
            int have = week.getOrDefault(row.day(), 0);
            int wanted = limit < shortest ? 0 : limit - have;
            if (wanted > 0) {
                int given = Math.min(wanted, left);
                if (have + given >= shortest) {
                    week.put(row.day(), have + given);
                    left -= given;
                }
                if (given < wanted) {
                    break;
                }
            }
        }
        return week;
    }

    /** The rows, then one for each day that the learner gives more minutes than any row does. */
    private static List<DayFill> rowsUpToTheMost(List<DayFill> rows, boolean free, Map<DayOfWeek, Integer> most) {
        List<DayFill> all = new ArrayList<>(rows);
        if (!free) {
            rows.stream()
                    .map(DayFill::day)
                    .distinct()
                    .forEach(day -> all.add(new DayFill(day, most.getOrDefault(day, 0))));
        }
        return all;
    }

    /**
     * Days by what the learner gives at most, then in the order of the rows; where the hours of the week are a cap on the days, in the order of the rows,
     * since that is how they are filled. Does not depend on how many hours a week has.
     */
    private static List<DayOfWeek> preference(
            List<DayFill> rows, boolean free, boolean capped, Map<DayOfWeek, Integer> most) {
        Set<DayOfWeek> order = new LinkedHashSet<>();
        rows.forEach(row -> order.add(row.day()));
        order.addAll(Arrays.asList(DayOfWeek.values()));
        List<DayOfWeek> days = new ArrayList<>(order);
        if (!free) {
            days.sort(Comparator.comparing(
                    (DayOfWeek day) -> capped ? -Math.min(1, most.getOrDefault(day, 0)) : -most.getOrDefault(day, 0)));
        }
        return List.copyOf(days);
    }

    /** The minutes of a day of the calendar that are still to be had. */
    int on(LocalDate day) {
        int minutes = all(day);
        if (taken.isEmpty()) {
            return minutes;
        }
        int left = minutes - taken.getOrDefault(day, 0);
        return left < shortest ? 0 : left;
    }

    /** All the minutes of a day of the calendar. */
    int all(LocalDate day) {
        return day.isBefore(start) || isAbsent(day) ? 0 : week.getOrDefault(day.getDayOfWeek(), 0);
    }

    /** Not a stream: asked for every day of the years in which an exam can be sat. */
    boolean isAbsent(LocalDate day) {
        for (Absence absence : absences) {
            if (absence.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The minutes of an ordinary week. */
    int weekly() {
        return week.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * What the minutes of a domain are multiples of. On days shorter than this not every number of minutes can be cut into sessions; multiples of the
     * shortest session can.
     */
    int unit() {
        return longestDay() >= 2 * shortest - Minutes.STEP ? Minutes.STEP : shortest;
    }

    /** The minutes of the longest day. */
    int longestDay() {
        return week.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether the learner is away on all the days of study of the calendar week that holds this day. */
    boolean isAwayInWeekOf(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return !week.isEmpty() && week.keySet().stream().map(monday::with).allMatch(this::isAbsent);
    }
}
