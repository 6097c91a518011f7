package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** It is recommended to pass one exam before another. */
public record BuildsOn(ExamCode exam, ExamCode below) {
    @Override
    public String toString() {
        return exam + " builds on " + below;
    }
}
