package dev.cairn.planning.weights;

import dev.cairn.exam.ExamCode;

/** No domain gets less than this. */
public record NeedFloor(ExamCode exam, int percentOfWeight, int minutes) {
    @Override
    public String toString() {
        return "no domain of " + exam + " under " + percentOfWeight + " % of its weight or " + minutes + " minutes";
    }
}
