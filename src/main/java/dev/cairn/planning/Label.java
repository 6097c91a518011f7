package dev.cairn.planning;

import java.util.Locale;

/** Where a number or a rule comes from. */
public enum Label {
    AWS,
    RESEARCH,
    COMMUNITY,
    ASSUMPTION;

    /** As rules and parameter tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
