package dev.cairn.planning.weights;

import dev.cairn.exam.ExamCode;

/** No domain gets less than this. */
public record NeedFloor(ExamCode exam, int percentOfWeight, int minutes) {
    @Override
    public String toString() {
        return "no domain of %s under %d %% of its weight or %d minutes".formatted(exam, percentOfWeight, minutes);
    }
}
