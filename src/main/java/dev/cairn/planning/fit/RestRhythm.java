package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How often a week is kept free. */
public record RestRhythm(ExamCode exam, int everyWeeks) {
    @Override
    public String toString() {
        return "every week number %2$d of %1$s is for rest".formatted(exam, everyWeeks);
    }
}
