package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How often a week is kept free. */
public record RestRhythm(ExamCode exam, int everyWeeks) {
    @Override
    public String toString() {
        return "every week number " + everyWeeks + " of " + exam + " is for rest";
    }
}
