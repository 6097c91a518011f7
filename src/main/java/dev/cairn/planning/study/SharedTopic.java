package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Level;

/**
 * A topic that an exam has in common with one that the learner holds, held, failed, or sits earlier in the path.
 *
 * @param domain of the other exam that most of it belongs to; 0 if that is not known
 * @param minutes of the exam that gives it fewer
 * @param level of the other exam
 * @param years whole years since the learner learned it
 */
public record SharedTopic(ExamCode exam, String topic, ExamCode from, int domain, Level level, int minutes, int years) {
    @Override
    public String toString() {
        return topic + " is also a topic of " + from;
    }
}
