package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A topic that the learner says to know. */
public record ClaimedTopic(ExamCode exam, String topic) {
    @Override
    public String toString() {
        return "you said that you know " + topic;
    }
}
