package dev.cairn.planning;

import java.time.Instant;

/**
 * What a client calls a request, so that sending it again does not do it again.
 *
 * @param scope whose key it is: two clients may use the same
 * @param key as the client wrote it
 * @param digest of the request: the same key belongs to the same request
 * @param validSince a key of this name that was first used before is forgotten
 */
public record IdempotencyKey(String scope, String key, String digest, Instant validSince) {}
