package dev.cairn.planning.path;

import dev.cairn.exam.Purpose;
import java.util.Locale;

/** Which of several successors suits the learner. */
public record Leaning(Purpose purpose) {
    @Override
    public String toString() {
        return "you lean to " + purpose.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
