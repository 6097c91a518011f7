package dev.cairn.syllabus;

import java.util.List;
import java.util.Optional;

/**
 * A mock exam as a gate.
 *
 * @param number counted from 1
 * @param after the unit after which it is sat; nothing for the last mock
 * @param source where its questions come from
 * @param target in percent
 * @param bands by rising limits, the last above 100
 * @param whole whether it is never split
 */
public record MockGate(
        int number, Optional<String> after, QuestionSource.Role source, int target, List<Band> bands, boolean whole) {
    public MockGate {
        bands = List.copyOf(bands);
    }

    /** What a score below a limit means: a sentence, and what to do. */
    public record Band(int below, String say, Action act) {}

    /** What follows from a score. */
    public enum Action {
        NOTHING,
        REPEAT_WEAK_UNITS,
        DOUBLE_REVIEWS,
        WEAK_TOPICS,
        BOOK,
        PROPOSE_EARLIER,
        PROPOSE_LATER,
        LEARNER_DECIDES
    }
}
