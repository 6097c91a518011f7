package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam that leads to the target. */
public record Considered(ExamCode exam) {
    @Override
    public String toString() {
        return exam + " can be part of the path";
    }
}
