package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;

/** An exam of the path for which the days, as they were counted, leave none. */
public record NoDayLeft(ExamCode exam) {
    @Override
    public String toString() {
        return "no day is left for " + exam;
    }
}
