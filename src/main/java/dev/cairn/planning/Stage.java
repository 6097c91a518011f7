package dev.cairn.planning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages of planning. Rules of a stage see what the stages before inferred, and never each other's order. */
public enum Stage {
    LIFECYCLE,
    PATH,
    PROGRESS,
    EFFORT,
    WEIGHTS,
    FIT,
    VERDICT,
    SEQUENCE,
    ADVICE;

    /** The name of its folder of rules. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage with this folder. */
    public static Optional<Stage> parse(String label) {
        return Arrays.stream(values())
                .filter(stage -> stage.label().equals(label))
                .findFirst();
    }
}
