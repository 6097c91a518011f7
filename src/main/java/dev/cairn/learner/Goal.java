package dev.cairn.learner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A role that a learner wants to grow into; rules turn it into a target exam. */
public enum Goal {
    CLOUD_PRACTITIONER,
    AI_PRACTITIONER,
    SOLUTIONS_ARCHITECT,
    DEVELOPER,
    OPERATIONS,
    DATA_ENGINEER,
    ML_ENGINEER,
    GENAI_DEVELOPER,
    DEVOPS,
    SECURITY,
    NETWORKING;

    /** The name that requests use: {@code ml-engineer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The goal with this label. */
    public static Optional<Goal> parse(String label) {
        return Arrays.stream(values())
                .filter(goal -> goal.label().equals(label))
                .findFirst();
    }
}
