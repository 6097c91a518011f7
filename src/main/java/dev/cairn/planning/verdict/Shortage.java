package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;

/** An exam would be reached after its limit: by so many minutes of the learner's time. */
public record Shortage(ExamCode exam, int minutes) {
    @Override
    public String toString() {
        return exam + " comes " + minutes + " minutes of your study time too late";
    }
}
