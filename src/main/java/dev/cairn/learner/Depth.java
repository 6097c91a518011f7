package dev.cairn.learner;

import java.util.Locale;

/** How long a path a learner wants. */
public enum Depth {
    /** The target alone. */
    MINIMAL,
    /** What the target builds on, unless experience or a certification stands in for it. */
    RECOMMENDED,
    /** All that the target builds on; only certifications stand in. */
    THOROUGH;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
