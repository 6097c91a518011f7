package dev.cairn.learner;

import dev.cairn.exam.ExamCode;

/**
 * How sure a learner feels of a domain.
 *
 * @param level from 1, unsure, to 5, sure
 */
public record SelfRating(ExamCode exam, int domain, int level) {
    public SelfRating {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("a confidence is between 1 and 5: " + level);
        }
    }
}
