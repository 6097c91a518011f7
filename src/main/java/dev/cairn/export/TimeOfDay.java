package dev.cairn.export;

import java.time.DayOfWeek;

/**
 * When a day's sessions begin in a calendar, in minutes since midnight, local time without a zone: at 18:00 on weekdays and at 10:00 at the weekend, one after
 * the other; earlier, where they would last beyond 22:00. A plan says on which days and how long, not when: whoever wants other hours moves the events.
 */
final class TimeOfDay {
    private static final int HOUR = 60;
    private static final int WEEKDAY = 18 * HOUR;
    private static final int WEEKEND = 10 * HOUR;
    private static final int LATEST_END = 22 * HOUR;

    private TimeOfDay() {}

    /** @param minutes of all the sessions of the day; a day has no more than fit before midnight */
    static int begin(DayOfWeek day, int minutes) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return Math.max(0, Math.min(weekend ? WEEKEND : WEEKDAY, LATEST_END - minutes));
    }
}
