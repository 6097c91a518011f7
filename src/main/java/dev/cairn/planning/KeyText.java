package dev.cairn.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of an advisor as it is shown once and then sent with every request: {@code cairn_}, an id, and a secret of 256 random bits. A secret: it belongs
 * neither into a log nor into a database.
 *
 * @param value letters, digits, hyphens and underscores, which go into a header as they are
 */
public record KeyText(String value) {
    private static final int ID_BYTES = 5;
    private static final int SECRET_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("cairn_([0-9a-f]{10})_[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException if the value does not have the shape of a key; it is not repeated */
    public KeyText {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /** The key in this text, or nothing if it has not the shape of one. */
    public static Optional<KeyText> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** Gives keys that nobody can guess. Safe for use by several threads. */
    public static Supplier<KeyText> random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] id = new byte[ID_BYTES];
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(id);
            random.nextBytes(secret);
            return new KeyText("cairn_" + HexFormat.of().formatHex(id) + "_"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        };
    }

    /** The part that is no secret. */
    public String id() {
        Matcher parts = SHAPE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("the constructor let pass what is no key");
        }
        return parts.group(1);
    }

    /**
     * What is stored instead of the key. SHA-256 without salt and repetition, which passwords would need: nobody tries out 256 random bits, and no two keys
     * are alike.
     */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "cairn_" + id() + "_…";
    }
}
