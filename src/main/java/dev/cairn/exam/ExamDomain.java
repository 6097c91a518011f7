package dev.cairn.exam;

import java.util.List;

/**
 * A content domain of an exam.
 *
 * @param number counted from 1
 * @param name the official name
 * @param weight its share of the scored content, in percent
 * @param foundation whether the exam's other domains build on it
 */
public record ExamDomain(int number, String name, int weight, boolean foundation, List<Task> tasks) {
    public ExamDomain {
        tasks = List.copyOf(tasks);
    }
}
