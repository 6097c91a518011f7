package dev.cairn.web;

import dev.cairn.server.RecentFirings;
import java.time.ZoneId;
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
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu (zzz)", Locale.ENGLISH);

    static FiringView of(RecentFirings firings, ZoneId zone) {
        return new FiringView(firings.counts(), TIME.format(firings.since().atZone(zone)));
    }

    String of(String id) {
        long count = counts.getOrDefault(id, 0L);
        return count == 0 ? "not fired" : count == 1 ? "fired once" : "fired %,d times".formatted(count);
    }
}
