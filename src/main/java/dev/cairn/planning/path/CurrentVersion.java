package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** The version of a series that a learner should take. */
public record CurrentVersion(ExamCode exam, String series) {
    @Override
    public String toString() {
        return exam + " is the version of " + series + " for you";
    }
}
