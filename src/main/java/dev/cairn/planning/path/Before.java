package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** The order of exams, closed transitively. */
public record Before(ExamCode exam, ExamCode later) {
    @Override
    public String toString() {
        return exam + " comes before " + later;
    }
}
