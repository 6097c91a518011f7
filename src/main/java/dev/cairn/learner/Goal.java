package dev.cairn.learner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A role that a learner wants to grow into; rules turn it into a target exam. */
public enum Goal {
    CLOUD_PRACTITIONER("cloud practitioner"),
    AI_PRACTITIONER("AI practitioner"),
    SOLUTIONS_ARCHITECT("solutions architect"),
    DEVELOPER("developer"),
    OPERATIONS("operations engineer"),
    DATA_ENGINEER("data engineer"),
    ML_ENGINEER("machine learning engineer"),
    GENAI_DEVELOPER("generative AI developer"),
    DEVOPS("DevOps engineer"),
    SECURITY("security engineer"),
    NETWORKING("network engineer");

    private final String words;

    Goal(String words) {
        this.words = words;
    }

    /** As it follows "the role of". */
    public String inWords() {
        return words;
    }

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
