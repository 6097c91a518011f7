package dev.cairn.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The weeks that a letter shows in full. */
public enum WeeksShown {
    /** The week of the plan's day. */
    THIS,
    ALL;

    /** As options name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WeeksShown> of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
