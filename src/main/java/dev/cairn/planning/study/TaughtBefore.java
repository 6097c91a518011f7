package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A topic that an earlier exam of the path teaches. */
public record TaughtBefore(ExamCode exam, String unitId, String topic) {
    @Override
    public String toString() {
        return topic + " is taught by an earlier exam of the path";
    }
}
