package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** What a topic that another exam taught takes, instead of what it would take. */
public record KnownTime(ExamCode exam, ExamCode from, String topic, int paced, int minutes) {
    @Override
    public String toString() {
        return topic + " takes " + minutes + " minutes, since " + from + " taught a part of it";
    }
}
