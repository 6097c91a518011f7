package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How long it takes to go through a mock exam, in percent of its length. */
public record MockReviewShare(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return percent + " % of a mock of " + exam + " is taken to go through it";
    }
}
