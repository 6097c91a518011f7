package dev.cairn.web;

import dev.cairn.server.RecentFirings;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * How often rules fired lately, in words.
 *
 * @param since from when on
 */
record FiringView(Map<String, Long> counts, String since) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu '(UTC)'", Locale.ENGLISH);

    static FiringView of(RecentFirings firings) {
        return new FiringView(firings.counts(), TIME.format(firings.since().atZone(ZoneOffset.UTC)));
    }

    String of(String id) {
        long count = counts.getOrDefault(id, 0L);
        return count == 0 ? "not fired" : count == 1 ? "fired once" : "fired %,d times".formatted(count);
    }
}
