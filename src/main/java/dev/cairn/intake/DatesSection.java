package dev.cairn.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code asOf}, {@code start} and {@code examBy}, in this order on the calendar; a faulty one is missing here. */
final class DatesSection {
    private final JsonField first;
    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> start;
    private final Optional<LocalDate> examBy;

    DatesSection(JsonField form, Clock clock) {
        asOf = asOf(form.get("asOf"), clock);
        first = form.get("start");
        start = first.isGiven()
                ? first.day().filter(day -> asOf.isEmpty() || isSoon(day, asOf.get(), first))
                : Optional.empty();
        JsonField end = form.get("examBy");
        examBy = (end.isGiven() ? end.day() : Optional.<LocalDate>empty())
                .filter(day -> first.isGiven()
                        ? isAfter("start", start, day, "write a later day, or start earlier", end)
                        : isAfter("asOf", asOf, day, "write a later day", end));
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    /**
     * The first day of study: by default today or the next day with time, but a default never falls behind the last day.
     *
     * @param hasTime whether the learner can study on a day
     */
    Optional<LocalDate> start(Predicate<LocalDate> hasTime) {
        return first.isGiven()
                ? start
                : asOf.map(today -> firstDay(today, hasTime)).flatMap(first::within);
    }

    private LocalDate firstDay(LocalDate today, Predicate<LocalDate> hasTime) {
        LocalDate end = examBy.filter(today::isBefore).orElseGet(() -> today.plusYears(Limits.YEARS_TO_START));
        return today.datesUntil(end).filter(hasTime).findFirst().orElse(today);
    }

    Optional<LocalDate> examBy() {
        return examBy;
    }

    private static Optional<LocalDate> asOf(JsonField field, Clock clock) {
        return field.isGiven() ? field.day() : field.within(LocalDate.now(clock));
    }

    private static boolean isSoon(LocalDate start, LocalDate asOf, JsonField field) {
        LocalDate last = asOf.plusYears(Limits.YEARS_TO_START);
        if (start.isBefore(asOf)) {
            field.fault("start " + start + " is before asOf " + asOf, "write a day from " + asOf + " to " + last);
            return false;
        }
        if (start.isAfter(last)) {
            field.fault("start " + start + " is more than two years after asOf " + asOf, "write a day up to " + last);
            return false;
        }
        return true;
    }

    private static boolean isAfter(
            String name, Optional<LocalDate> earlier, LocalDate end, String fix, JsonField field) {
        if (earlier.isPresent() && !end.isAfter(earlier.get())) {
            field.fault("examBy " + end + " is not after " + name + " " + earlier.get(), fix);
            return false;
        }
        return true;
    }
}
