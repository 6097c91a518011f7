package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam of the path. */
public record PathExam(ExamCode exam) {
    @Override
    public String toString() {
        return exam + " is part of the path";
    }
}
