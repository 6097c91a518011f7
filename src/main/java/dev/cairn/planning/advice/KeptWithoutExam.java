package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/**
 * A way without an exam keeps a certification that the learner holds.
 *
 * @param from the first day on which it is open
 * @param until the last
 * @param asks what it takes
 */
public record KeptWithoutExam(
        ExamCode held, String name, LocalDate from, LocalDate until, int addsMonths, String asks) {
    @Override
    public String toString() {
        return name + " keeps " + held + " from " + from + " to " + until;
    }
}
