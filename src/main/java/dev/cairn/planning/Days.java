package dev.cairn.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Arithmetic of days that rules use. */
public final class Days {
    private Days() {}

    /** The day that lies {@code part} of {@code parts} of the way from one day to another. */
    public static LocalDate part(LocalDate from, LocalDate to, int part, int parts) {
        return from.plusDays(Math.floorDiv(ChronoUnit.DAYS.between(from, to) * part, (long) parts));
    }

    /** The value at a point between two others, on a straight line from one to the other. */
    public static int between(int at, int from, int to, int valueFrom, int valueTo) {
        return valueFrom + Math.floorDiv((valueTo - valueFrom) * (at - from), to - from);
    }

    /** Percent of a number of days, at least one. */
    public static int share(int days, int percent) {
        return Math.max(1, days * percent / 100);
    }

    /** A gap grown by so many percent, at least by a day, but not beyond the longest that is allowed. */
    public static int grown(int gap, int percent, int longest) {
        return Math.max(1, Math.min(Math.max(gap + 1, gap * percent / 100), longest));
    }
}
