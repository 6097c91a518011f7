package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;

/** An exam can be sat as a beta. */
public record OpenBeta(ExamCode exam) {
    @Override
    public String toString() {
        return "you can sit " + exam + " as a beta";
    }
}
