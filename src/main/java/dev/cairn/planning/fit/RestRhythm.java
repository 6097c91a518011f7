package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/**
 * How often a week is kept free.
 *
 * @param notBeforeExam in so many weeks before that of the exam a rest would come at the wrong time
 */
public record RestRhythm(ExamCode exam, int everyWeeks, int notBeforeExam) {
    @Override
    public String toString() {
        return "every week number " + everyWeeks + " of " + exam + " is for rest, but none in the " + notBeforeExam
                + " before that of the exam";
    }
}
