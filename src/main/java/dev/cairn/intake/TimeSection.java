package dev.cairn.intake;

import dev.cairn.learner.Absence;
import dev.cairn.learner.Availability;
import dev.cairn.text.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code hoursPerWeek}, {@code availability} and {@code unavailable}: when the learner can study. */
final class TimeSection {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal LEAST_MINUTES = BigDecimal.valueOf(Limits.LEAST_MINUTES);
    private static final BigDecimal LEAST_HOURS = LEAST_MINUTES.divide(MINUTES_PER_HOUR, 2, RoundingMode.CEILING);
    private static final String SESSION = "a session takes at least " + Limits.LEAST_MINUTES + " minutes";
    private static final Map<String, DayOfWeek> DAYS = new LinkedHashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(label(day), day);
        }
    }

    /** The name that requests use: {@code MON}. */
    static String label(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    Optional<Availability> availability(JsonField form) {
        JsonField hours = form.get("hoursPerWeek");
        JsonField days = form.get("availability");
        if (!hours.isGiven() && !days.isGiven()) {
            hours.fault(
                    "neither 'hoursPerWeek' nor 'availability' is given",
                    "write one of them, such as \"hoursPerWeek\": 8");
            return Optional.empty();
        }
        Optional<Integer> perWeek = hours.isGiven() ? minutesPerWeek(hours) : Optional.empty();
        Optional<Map<DayOfWeek, Integer>> byDay = days.isGiven() ? minutesByDay(days) : Optional.empty();
        if (perWeek.isEmpty() && byDay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Availability(perWeek.map(OptionalInt::of).orElse(OptionalInt.empty()), byDay));
    }

    private static Optional<Integer> minutesPerWeek(JsonField hours) {
        String expected = "a number of hours above 0, up to " + Limits.HOURS_PER_WEEK + ", such as 7.5";
        return hours.number(expected)
                .filter(number -> isSensible(number, hours, expected))
                .map(TimeSection::minutes);
    }

    private static boolean isSensible(BigDecimal number, JsonField hours, String expected) {
        if (number.signum() <= 0 || number.compareTo(Limits.HOURS_PER_WEEK) > 0) {
            hours.fault("'hoursPerWeek' is " + PlainText.shortened(number.toString()), "write " + expected);
            return false;
        }
        if (number.multiply(MINUTES_PER_HOUR).compareTo(LEAST_MINUTES) < 0) {
            hours.fault(
                    "'hoursPerWeek' comes to less than " + Limits.LEAST_MINUTES + " minutes",
                    "write " + LEAST_HOURS + " or more: " + SESSION);
            return false;
        }
        return true;
    }

    private static int minutes(BigDecimal hours) {
        return hours.multiply(MINUTES_PER_HOUR).intValue();
    }

    private static Optional<Map<DayOfWeek, Integer>> minutesByDay(JsonField days) {
        return days.object("an object of minutes by day, such as {\"MON\": 60}", DAYS.keySet())
                .flatMap(TimeSection::week);
    }

    private static Optional<Map<DayOfWeek, Integer>> week(JsonField days) {
        Map<DayOfWeek, Integer> minutes = new EnumMap<>(DayOfWeek.class);
        boolean sound = true;
        for (Map.Entry<String, DayOfWeek> day : DAYS.entrySet()) {
            JsonField field = days.get(day.getKey());
            if (field.isGiven()) {
                Optional<Integer> number = field.wholeNumber("minutes", 0, Limits.MINUTES_PER_DAY);
                number.ifPresent(value -> minutes.put(day.getValue(), value));
                sound &= number.isPresent();
            }
        }
        if (sound && minutes.values().stream().noneMatch(value -> value >= Limits.LEAST_MINUTES)) {
            days.fault(
                    "no day of 'availability' has " + Limits.LEAST_MINUTES + " minutes",
                    "give one that many: " + SESSION);
        }
        return Optional.of(minutes);
    }

    List<Absence> absences(JsonField form) {
        return form.get("unavailable").entries("a list of objects with from and to", Limits.ABSENCES).stream()
                .map(TimeSection::absence)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Absence> absence(JsonField entry) {
        return entry.object("an object with from and to", List.of("from", "to", "why"))
                .flatMap(absence -> {
                    Optional<LocalDate> from = absence.get("from").day();
                    Optional<LocalDate> to = absence.get("to").day();
                    Optional<String> why = absence.get("why").orDefault("", field -> field.words("a reason"));
                    return from.isPresent() && to.isPresent() && why.isPresent()
                            ? absence(absence.get("to"), from.get(), to.get(), why.get())
                            : Optional.empty();
                });
    }

    private static Optional<Absence> absence(JsonField end, LocalDate from, LocalDate to, String why) {
        if (to.isBefore(from)) {
            end.fault(
                    "the absence ends on " + to + ", before it begins on " + from,
                    "swap the two days, or write a later one");
            return Optional.empty();
        }
        return Optional.of(new Absence(from, to, why));
    }
}
