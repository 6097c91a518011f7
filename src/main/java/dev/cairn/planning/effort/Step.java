package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** An exam of the path, in its place, counted from 1. */
public record Step(ExamCode exam, int position) {
    @Override
    public String toString() {
        return exam + " is exam " + position + " of the path";
    }
}
