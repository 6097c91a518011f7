package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;

/**
 * The learner's time from the first day of study for an exam to that for the next, if no exam had to be reached by a day.
 *
 * @param position in the path, counted from 1
 */
public record Span(ExamCode exam, int position, int minutes) {
    @Override
    public String toString() {
        return exam + " is exam " + position + " of the path and takes " + minutes + " minutes of your study time";
    }
}
