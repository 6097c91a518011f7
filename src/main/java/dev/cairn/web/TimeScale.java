package dev.cairn.web;

import dev.cairn.export.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Places of days on a line, the same for all pictures of a page; days before the first are at its beginning. In units of the drawing.
 *
 * @param from the first day that has a place of its own
 * @param to the last
 */
record TimeScale(LocalDate from, LocalDate today, LocalDate to) {
    static final int WIDTH = 260;
    static final int HEIGHT = 26;
    private static final int MARGIN = 9;
    private static final int ROOM_FOR_A_MONTH = 46;
    private static final int LEAST_DAYS = 28;

    /** Of the whole, what is past takes up one part in so many at most. */
    private static final int MOST_PAST = 4;

    /** A month that begins there, by its name. */
    record Month(int x, String name) {}

    /** The scale on which all of these days can be seen, but for those that are long past. */
    static TimeScale of(LocalDate today, Collection<LocalDate> days) {
        LocalDate to = days.stream()
                .filter(day -> day.isAfter(today.plusDays(LEAST_DAYS)))
                .max(Comparator.naturalOrder())
                .orElse(today.plusDays(LEAST_DAYS));
        LocalDate earliest = today.minusDays(ChronoUnit.DAYS.between(today, to) / (MOST_PAST - 1));
        LocalDate from = days.stream()
                .filter(day -> day.isBefore(today))
                .min(Comparator.naturalOrder())
                .filter(day -> day.isAfter(earliest))
                .orElseGet(() -> days.stream().anyMatch(day -> day.isBefore(today)) ? earliest : today);
        return new TimeScale(from, today, to);
    }

    int x(LocalDate day) {
        long whole = ChronoUnit.DAYS.between(from, to);
        long part = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(from, day)));
        return MARGIN + Math.toIntExact(part * (WIDTH - 2 * MARGIN) / whole);
    }

    /** As many as there is room for. */
    List<Month> months() {
        List<LocalDate> firsts = Stream.iterate(
                        from.withDayOfMonth(1).plusMonths(1), first -> !first.isAfter(to), first -> first.plusMonths(1))
                .toList();
        int every = 1 + firsts.size() * ROOM_FOR_A_MONTH / (WIDTH - 2 * MARGIN);
        return IntStream.range(0, firsts.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Month(x(firsts.get(i)), name(firsts.get(i))))
                .toList();
    }

    private static String name(LocalDate month) {
        return Words.shortened(month.getMonth()) + " " + month.getYear() % 100;
    }
}
