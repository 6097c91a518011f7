package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/**
 * How a topic is treated, and how long it takes.
 *
 * @param base minutes for a beginner
 * @param paced minutes at the learner's pace, if nothing of it were known
 * @param minutes that are planned
 * @param known whether another exam taught a part of it
 */
public record TopicTime(
        ExamCode exam,
        String unitId,
        String topic,
        int weight,
        Treatment treatment,
        int base,
        int paced,
        int minutes,
        boolean known) {
    @Override
    public String toString() {
        return topic + ": " + treatment.inWords() + ", " + minutes + " minutes";
    }
}
