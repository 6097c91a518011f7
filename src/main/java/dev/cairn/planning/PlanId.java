package dev.cairn.planning;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Names a stored plan. Whoever knows the id of a learner's plan can see it, so nobody may be able to guess one.
 *
 * @param value 22 letters, digits, hyphens and underscores, which go into an address as they are
 */
public record PlanId(String value) {
    private static final int RANDOM_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** @throws IllegalArgumentException if the value does not have the shape of an id */
    public PlanId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a plan");
        }
    }

    /** The id in this text, or nothing if it has not the shape of one. */
    public static Optional<PlanId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new PlanId(text)) : Optional.empty();
    }

    /** Gives ids of 128 random bits each. Safe for use by several threads. */
    public static Supplier<PlanId> random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            return new PlanId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
