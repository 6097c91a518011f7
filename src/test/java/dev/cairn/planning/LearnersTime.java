package dev.cairn.planning;

import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.fit.DayFill;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** The time that a learner has, as the request says it and nobody else spreads it. */
record LearnersTime(PlanRequest request) {
    private static final int WHOLE_DAY = 24 * 60;

    boolean isUnavailable(LocalDate day) {
        return request.unavailable().stream().anyMatch(absence -> absence.covers(day));
    }

    /** The most minutes that a day can have; a learner who gives hours by the week may have them on any day. */
    int on(LocalDate day) {
        if (day.isBefore(request.start()) || isUnavailable(day)) {
            return 0;
        }
        return request.availability()
                .minutesByDay()
                .map(days -> days.getOrDefault(day.getDayOfWeek(), 0))
                .orElse(WHOLE_DAY);
    }

    /** The most minutes that the calendar week of a day can have. */
    int inWeekOf(LocalDate day) {
        LocalDate monday = mondayOf(day);
        int days =
                IntStream.range(0, 7).map(after -> on(monday.plusDays(after))).sum();
        return Math.min(days, request.availability().minutesPerWeek().orElse(days));
    }

    /** The minutes that planning gives each day of an ordinary week. */
    Map<DayOfWeek, Integer> spread(Parameters parameters) {
        return StudyTime.of(request, request.start(), Map.of(), parameters.table(DayFill.class), shortest(parameters))
                .week();
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    private static int shortest(Parameters parameters) {
        return parameters.number(ArithmeticNumber.SHORTEST_SESSION);
    }
}
