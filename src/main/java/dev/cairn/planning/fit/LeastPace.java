package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** Study that takes less than this part of the learner's time, in percent, begins later instead. */
public record LeastPace(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return "study for " + exam + " fills at least " + percent + " % of your time, or begins later";
    }
}
