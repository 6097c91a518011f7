package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/**
 * A week without study before an exam, if there is time for it.
 *
 * @param weeksBefore the week of the exam; at least 1
 */
public record FreeWeek(ExamCode exam, int weeksBefore) {
    @Override
    public String toString() {
        return "no study in the week " + weeksBefore + " before that of " + exam;
    }
}
