package dev.cairn.planning;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of the key of an advisor. The key itself is not.
 *
 * @param id tells the key from others; no secret
 * @param organisation whose plans the key opens
 * @param label what the key is for, in the words of whoever made it; may be empty
 * @param createdAt to the millisecond
 * @param revokedAt since when it opens nothing any more
 */
public record ApiKey(String id, String organisation, String label, Instant createdAt, Optional<Instant> revokedAt) {
    /** What can be shown on a line: neither control characters nor such as turn text around, and no space at either end. */
    private static final Pattern NAME = Pattern.compile("(?!\\p{Z})[\\P{C}&&[^\\p{Zl}\\p{Zp}]]{1,100}(?<!\\p{Z})");

    /** @throws IllegalArgumentException if the organisation has no name, or a text cannot be shown on a line */
    public ApiKey {
        if (!isName(organisation)) {
            throw new IllegalArgumentException("no name of an organisation");
        }
        if (!label.isEmpty() && !isName(label)) {
            throw new IllegalArgumentException("no label");
        }
    }

    /** Whether an organisation or a key can be called so: by 1 to 100 characters that can be shown on a line. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
