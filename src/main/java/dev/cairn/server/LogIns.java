package dev.cairn.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is logged in: which key stands behind the token that a browser keeps. In memory alone, for a while, and of a bounded number of browsers. Knows tokens
 * and keys by their hashes. Safe for use by several threads.
 */
final class LogIns {
    static final int MOST = 10_000;

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, String> keys;

    /** @param lasting after which one has to log in again */
    LogIns(Duration lasting) {
        this.keys = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(lasting)
                .build();
    }

    /**
     * Logs somebody in.
     *
     * @param keyHash of a key that is in force
     * @return a token of 256 random bits: a secret
     */
    String begin(String keyHash) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keys.put(hash(token), keyHash);
        return token;
    }

    /** The hash of the key that somebody logged in with. */
    Optional<String> keyHash(String token) {
        return Optional.ofNullable(keys.getIfPresent(hash(token)));
    }

    void end(String token) {
        keys.invalidate(hash(token));
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
