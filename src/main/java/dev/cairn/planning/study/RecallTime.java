package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/**
 * The time for recalling topics from memory.
 *
 * @param rounds how often each topic comes back
 * @param base minutes for a beginner
 */
public record RecallTime(ExamCode exam, int rounds, int base, int minutes) {
    @Override
    public String toString() {
        return "recall: " + rounds + " rounds, " + minutes + " minutes";
    }
}
