package dev.cairn.planning;

/**
 * What a client calls a request, so that sending it again does not do it again.
 *
 * @param owner whose key it is: two owners may use the same
 * @param key as the client wrote it
 * @param digest of the request: the same key belongs to the same request
 */
public record IdempotencyKey(String owner, String key, String digest) {}
