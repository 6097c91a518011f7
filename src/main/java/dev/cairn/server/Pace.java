package dev.cairn.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How fast each client may ask: as often as it likes, until the requests of a minute are used up; they come back one by one. Remembers a bounded number of
 * clients; of too many, those are forgotten who ask little. Safe for use by several threads.
 */
final class Pace {
    static final int MOST_CLIENTS = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final TimeMeter time;
    private final Cache<String, Bucket> clients;

    Pace(int requestsPerMinute, TimeMeter time) {
        this.most = requestsPerMinute;
        this.time = time;
        // Who is silent for a minute has all of it back, and need not be remembered.
        this.clients = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(MINUTE)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /**
     * Counts a request of this client, and tells how long the client has to wait until it can be answered; zero if it can be now.
     *
     * @param weight as how many requests it counts; of more than those of a minute, nobody could ever send one
     */
    Duration waitingTime(String client, int weight) {
        ConsumptionProbe probe =
                clients.get(client, unknown -> fullBucket()).tryConsumeAndReturnRemaining(Math.min(weight, most));
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How many clients it remembers. */
    long size() {
        clients.cleanUp();
        return clients.estimatedSize();
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }
}
