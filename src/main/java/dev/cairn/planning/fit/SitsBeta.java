package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** An exam is sat while it is in beta. */
public record SitsBeta(ExamCode exam) {
    @Override
    public String toString() {
        return "you sit " + exam + " as a beta";
    }
}
