package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** Memory needs time: an exam is not planned in fewer weeks. */
public record LeastWeeks(ExamCode exam, int weeks) {
    @Override
    public String toString() {
        return exam + " takes at least " + weeks + " weeks";
    }
}
