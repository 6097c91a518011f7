package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/**
 * A topic of an exam's syllabus.
 *
 * @param domain that most of its minutes belong to; 0 for topics outside the guide
 * @param weight 3 asked in most forms of the exam, 2 now and then, 1 know the name
 * @param minutes for a beginner
 * @param announced whether it is new in a guide that has not been read
 */
public record TopicOf(
        ExamCode exam, String unitId, String topic, Area area, int domain, int weight, int minutes, boolean announced) {
    @Override
    public String toString() {
        return topic + ", " + minutes + " minutes for a beginner";
    }
}
