package dev.cairn.server;

import dev.cairn.planning.ApiKeys;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may ask, and for how much.
 *
 * @param keys knows the keys of advisors; without it nobody needs one, and all plans belong to the same
 * @param behindProxy whether every request comes through a proxy that tells the address of its client
 * @param requestsPerMinute for each key, and for each address without one; 0 for any number
 * @param batchLines how many lines a batch may have
 * @param batchBytes how long a batch may be
 * @param repeats for how long a request is known by its Idempotency-Key
 * @param logIns for how long an advisor stays logged in
 */
public record AccessSettings(
        Optional<ApiKeys> keys,
        boolean behindProxy,
        int requestsPerMinute,
        long batchLines,
        long batchBytes,
        Duration repeats,
        Duration logIns) {
    /** A working day, with its breaks. */
    public static final Duration WORKING_DAY = Duration.ofHours(10);

    /** For everybody, as fast as they like. */
    public static final AccessSettings OPEN = new AccessSettings(
            Optional.empty(), false, 0, 100_000, 256L * 1024 * 1024, Duration.ofDays(1), WORKING_DAY);

    /** @throws IllegalArgumentException if a bound cannot be kept, or would let nothing pass */
    public AccessSettings {
        if (requestsPerMinute < 0 || batchLines < 1 || batchBytes < 1 || repeats.isNegative() || logIns.isNegative()) {
            throw new IllegalArgumentException("bounds that let nothing pass");
        }
    }

    /** The same with keys. */
    public AccessSettings withKeys(ApiKeys known) {
        return new AccessSettings(
                Optional.of(known), behindProxy, requestsPerMinute, batchLines, batchBytes, repeats, logIns);
    }

    /** The same at another pace; 0 for any. */
    public AccessSettings withRequestsPerMinute(int most) {
        return new AccessSettings(keys, behindProxy, most, batchLines, batchBytes, repeats, logIns);
    }

    /** The same behind a proxy, or not. */
    public AccessSettings withProxy(boolean isThere) {
        return new AccessSettings(keys, isThere, requestsPerMinute, batchLines, batchBytes, repeats, logIns);
    }

    /** The same with other bounds for batches. */
    public AccessSettings withBatches(long mostLines, long mostBytes) {
        return new AccessSettings(keys, behindProxy, requestsPerMinute, mostLines, mostBytes, repeats, logIns);
    }

    /** The same with another memory for requests. */
    public AccessSettings withRepeats(Duration longest) {
        return new AccessSettings(keys, behindProxy, requestsPerMinute, batchLines, batchBytes, longest, logIns);
    }

    /** The same with another time after which one has to log in again. */
    public AccessSettings withLogIns(Duration longest) {
        return new AccessSettings(keys, behindProxy, requestsPerMinute, batchLines, batchBytes, repeats, longest);
    }
}
