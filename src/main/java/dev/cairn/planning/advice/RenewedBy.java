package dev.cairn.planning.advice;

import dev.cairn.exam.Confidence;
import dev.cairn.exam.ExamCode;

/**
 * An exam that can be planned renews a certification that the learner holds.
 *
 * @param source where that can be looked up
 */
public record RenewedBy(ExamCode held, ExamCode by, Confidence confidence, String source) {
    @Override
    public String toString() {
        return by + " renews " + held;
    }
}
