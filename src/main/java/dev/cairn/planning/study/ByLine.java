package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** Topics of a weight of which only the line on what to know is read, since time is short; 0 minutes leave them out. */
public record ByLine(ExamCode exam, int weight, int minutes) {
    @Override
    public String toString() {
        return "topics of weight " + weight + " take " + minutes + " minutes, since time is short";
    }
}
