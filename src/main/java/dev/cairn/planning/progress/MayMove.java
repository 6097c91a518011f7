package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.util.Locale;

/**
 * Another day for an exam may suit the learner better, and is proposed if there is one.
 *
 * @param cause as the beginning of a sentence
 */
public record MayMove(ExamCode exam, Direction direction, String cause) {
    @Override
    public String toString() {
        return exam + " may be " + direction.name().toLowerCase(Locale.ROOT) + ": " + cause;
    }
}
