package dev.cairn.planning.path;

import dev.cairn.exam.Purpose;

/** Which of several successors suits the learner. */
public record Leaning(Purpose purpose) {
    @Override
    public String toString() {
        return "the learner leans to %s".formatted(purpose.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
