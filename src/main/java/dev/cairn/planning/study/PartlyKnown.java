package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** What may be known of a topic from another exam, in minutes of a beginner; the most counts. */
public record PartlyKnown(ExamCode exam, String topic, int saved, ExamCode from) {
    @Override
    public String toString() {
        return topic + " is partly known from " + from;
    }
}
