package dev.cairn.planning.progress;

import java.util.Locale;

/** Something that was reported since the latest version of the plan was made, besides what was done as planned. */
public record NewReport(Kind kind) {
    @Override
    public String toString() {
        return "you reported " + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What it is. */
    public enum Kind {
        /** How long a session really took. */
        MINUTES,
        MOCK,
        EXAM,
        /** A session was moved by hand, locked or unlocked. */
        MOVE
    }
}
