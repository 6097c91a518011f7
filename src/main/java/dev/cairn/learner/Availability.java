package dev.cairn.learner;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The time that a learner has in an ordinary week. At least one of the two is given.
 *
 * @param minutesPerWeek all the time of a week, or the cap on what the days add up to
 * @param minutesByDay what each day of the week has, if the learner says so
 */
public record Availability(OptionalInt minutesPerWeek, Optional<Map<DayOfWeek, Integer>> minutesByDay) {
    public Availability {
        if (minutesPerWeek.isEmpty() && minutesByDay.isEmpty()) {
            throw new IllegalArgumentException("neither hours a week nor minutes by day");
        }
        minutesByDay = minutesByDay.map(days -> Collections.unmodifiableMap(new EnumMap<>(days)));
    }
}
