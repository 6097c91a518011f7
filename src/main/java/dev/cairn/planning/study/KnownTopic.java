package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** What is known of a topic from another exam, in minutes of a beginner. */
public record KnownTopic(ExamCode exam, String topic, int saved, ExamCode from) {
    @Override
    public String toString() {
        return "you know " + topic + " from " + from;
    }
}
