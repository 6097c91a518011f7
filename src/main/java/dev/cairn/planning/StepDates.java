package dev.cairn.planning;

import dev.cairn.planning.verdict.Outcome;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * When an exam is studied for and sat.
 *
 * @param weeks up to the one of the exam
 * @param mockMinutes of each mock: those of the exam, or fewer where there is no time for whole ones
 * @param buffer minutes kept free
 * @param coverage how much of the content there is time for, in percent
 */
record StepDates(
        StepTerms terms,
        LocalDate from,
        LocalDate examDay,
        List<StepWeek> weeks,
        int mocks,
        int mockMinutes,
        int buffer,
        Outcome outcome,
        int coverage) {

    /** What the minutes of a domain are multiples of: where time is too short for all the work, the shortest session fits best. */
    int unit(StudyTime time) {
        return outcome == Outcome.TOO_LATE ? terms.shape().shortest() : time.unit();
    }

    /** How many weeks there are, those in which nothing was done left out. */
    int weeksThatCount() {
        return (int)
                weeks.stream().filter(week -> week.use() != StepWeek.Use.IDLE).count();
    }

    List<StudyDay> days() {
        return weeks.stream().flatMap(week -> week.days().stream()).toList();
    }

    /** The day on which study for the next exam starts: the Monday after the rest. */
    LocalDate next() {
        return examDay.plusDays(terms.pauseDays()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
