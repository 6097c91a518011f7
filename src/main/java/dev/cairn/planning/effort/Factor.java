package dev.cairn.planning.effort;

import java.util.Locale;

/** What makes an exam more or less work. */
public enum Factor {
    BASE,
    EXPERIENCE,
    OVERLAP,
    FAILED_ATTEMPT,
    SHORTENED,
    WEAK_DOMAINS,
    NEWCOMER,
    THOROUGHNESS,
    NEW_VERSION,
    WHOLE_SESSIONS,
    PACE,
    MOCKS,
    DONE,
    CUT;

    /** As plans write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
