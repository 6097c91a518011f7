package dev.cairn.planning.weights;

import dev.cairn.exam.ExamCode;

/** The score report of a failed attempt is recent enough to go by. */
public record ScoreReport(ExamCode exam) {
    @Override
    public String toString() {
        return "the score report of " + exam + " is recent";
    }
}
