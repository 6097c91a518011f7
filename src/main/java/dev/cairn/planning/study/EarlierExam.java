package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** An exam that comes earlier in the path. */
public record EarlierExam(ExamCode exam) {
    @Override
    public String toString() {
        return exam + " comes earlier in the path";
    }
}
