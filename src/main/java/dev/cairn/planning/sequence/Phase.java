package dev.cairn.planning.sequence;

import java.util.Locale;

/** What a stretch of an exam's weeks is for. */
public enum Phase {
    /** One domain after the other, the heaviest first. */
    FOUNDATION,
    /** Several domains a week. */
    INTERLEAVED,
    /** More practice than new material. */
    CONSOLIDATION,
    /** The light week of the exam. */
    FINAL;

    /** As titles write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
