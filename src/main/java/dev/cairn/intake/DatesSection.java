package dev.cairn.intake;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** {@code asOf}, {@code start} and {@code examBy}, in this order on the calendar; a faulty one is missing here. */
final class DatesSection {
    private static final TemporalAdjuster NEXT_MONDAY = TemporalAdjusters.next(DayOfWeek.MONDAY);

    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> start;
    private final Optional<LocalDate> examBy;

    DatesSection(JsonField form, Clock clock) {
        asOf = asOf(form.get("asOf"), clock);
        start = start(form.get("start"), asOf);
        examBy = examBy(form.get("examBy"), start);
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    Optional<LocalDate> start() {
        return start;
    }

    Optional<LocalDate> examBy() {
        return examBy;
    }

    private static Optional<LocalDate> asOf(JsonField field, Clock clock) {
        return field.isGiven() ? field.day() : field.within(LocalDate.now(clock));
    }

    private static Optional<LocalDate> start(JsonField field, Optional<LocalDate> asOf) {
        Optional<LocalDate> day = field.isGiven()
                ? field.day()
                : asOf.map(today -> today.with(NEXT_MONDAY)).flatMap(field::within);
        return day.filter(start -> asOf.isEmpty() || isSoon(start, asOf.get(), field));
    }

    private static boolean isSoon(LocalDate start, LocalDate asOf, JsonField field) {
        LocalDate last = asOf.plusYears(Limits.YEARS_TO_START);
        if (start.isBefore(asOf)) {
            field.fault("start " + start + " lies before asOf " + asOf, "write a day from " + asOf + " to " + last);
            return false;
        }
        if (start.isAfter(last)) {
            field.fault("start " + start + " lies more than two years after asOf " + asOf, "write a day up to " + last);
            return false;
        }
        return true;
    }

    private static Optional<LocalDate> examBy(JsonField field, Optional<LocalDate> start) {
        Optional<LocalDate> day = field.isGiven() ? field.day() : Optional.empty();
        return day.filter(end -> start.isEmpty() || isAfter(start.get(), end, field));
    }

    private static boolean isAfter(LocalDate start, LocalDate end, JsonField field) {
        if (!end.isAfter(start)) {
            field.fault("examBy " + end + " is not after start " + start, "write a later day, or start earlier");
            return false;
        }
        return true;
    }
}
