package dev.cairn.planning;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** What was broken, by the seed of the learner. Safe for use by several threads. */
final class BreachLog {
    private final Map<String, SortedMap<Long, String>> breaches = new ConcurrentHashMap<>();
    private final SortedMap<Long, String> failures = new ConcurrentSkipListMap<>();

    /** Keeps the first breach of a promise by a plan, if there is one. */
    void add(Promise promise, long seed, Stream<String> found) {
        List<String> all = found.toList();
        if (!all.isEmpty()) {
            breaches.computeIfAbsent(promise.says(), says -> new ConcurrentSkipListMap<>())
                    .put(seed, "%s (of %d)".formatted(all.get(0), all.size()));
        }
    }

    /** Keeps that there is no plan at all. */
    void add(long seed, Throwable failure) {
        failures.put(seed, failure + " at " + failure.getStackTrace()[0]);
    }

    List<String> breaches(Promise promise) {
        return told(breaches.getOrDefault(promise.says(), new ConcurrentSkipListMap<>()));
    }

    List<String> failures() {
        return told(failures);
    }

    private static List<String> told(SortedMap<Long, String> bySeed) {
        return bySeed.entrySet().stream()
                .map(entry -> "-Dcairn.seed=%d: %s".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
