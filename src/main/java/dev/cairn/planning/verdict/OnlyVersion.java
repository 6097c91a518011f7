package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;

/** The next version of an exam opens only after the learner's deadline. */
public record OnlyVersion(ExamCode exam) {
    @Override
    public String toString() {
        return "before the deadline there is no newer version than " + exam;
    }
}
