package dev.cairn.server;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each rule has fired in the last day, as far as what it inferred stood: in plans, in what is shown before a plan is made, in lists. Kept in memory,
 * by the hour. Safe for use by several threads.
 */
public final class RecentFirings {
    private static final long HOURS = 24;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Clock clock;
    private final Instant start;

    /** By hour since 1970, by id of a rule. There are as many ids as rules, so that this has a bound. */
    private final ConcurrentNavigableMap<Long, ConcurrentMap<String, LongAdder>> hours = new ConcurrentSkipListMap<>();

    RecentFirings(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void add(Inference inference) {
        ConcurrentMap<String, LongAdder> counts = countsOf(clock.millis() / HOUR);
        for (Conclusion conclusion : inference.conclusions()) {
            counts.computeIfAbsent(conclusion.firing().rule().id(), id -> new LongAdder())
                    .increment();
        }
    }

    private ConcurrentMap<String, LongAdder> countsOf(long hour) {
        ConcurrentMap<String, LongAdder> known = hours.get(hour);
        if (known != null) {
            return known;
        }
        hours.headMap(hour - HOURS + 1).clear();
        return hours.computeIfAbsent(hour, each -> new ConcurrentHashMap<>());
    }

    /** How often, by the id of the rule; a rule that has not fired is not in it. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        hours.tailMap(firstHour())
                .values()
                .forEach(hour -> hour.forEach((id, count) -> counts.merge(id, count.sum(), Long::sum)));
        return counts;
    }

    /** From when on firings are counted: since the server was started, for a day at most. */
    public Instant since() {
        Instant first = Instant.ofEpochMilli(firstHour() * HOUR);
        return first.isAfter(start) ? first : start;
    }

    private long firstHour() {
        return clock.millis() / HOUR - HOURS + 1;
    }
}
