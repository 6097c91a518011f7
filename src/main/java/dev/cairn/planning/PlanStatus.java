package dev.cairn.planning;

import java.util.Locale;

/** How far a learner has come with a plan. */
public enum PlanStatus {
    NOT_STARTED,
    UNDER_WAY,
    FINISHED;

    /** As forms of a plan write it: {@code under-way}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
