package dev.cairn.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the keys of advisors last, by their hashes. What a method has returned from is durable, and holds at once for every process on the database. Safe for
 * use by several threads. Every method throws {@link StoreUnavailableException} if the database cannot be used.
 */
public interface ApiKeys {

    /**
     * Adds a key.
     *
     * @param hash that of {@link KeyText#hash}
     */
    void add(ApiKey key, String hash);

    /** What is known of the key with this hash, be it revoked or not. */
    Optional<ApiKey> find(String hash);

    /** All keys, in the order in which they were made. */
    List<ApiKey> list();

    /**
     * Has a key open nothing from now on. A key that was revoked before stays as it is.
     *
     * @return the key as it then stands, if there is one with this id
     */
    Optional<ApiKey> revoke(String id, Instant now);
}
