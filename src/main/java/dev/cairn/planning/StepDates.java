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

    /** The same, of work of which there is time for so many percent. */
    StepDates covering(int percent) {
        return new StepDates(terms, from, examDay, weeks, mocks, mockMinutes, buffer, outcome, percent);
    }

    /** The same with mocks of so many minutes. */
    StepDates withMockMinutes(int minutes) {
        return new StepDates(terms, from, examDay, weeks, mocks, minutes, buffer, outcome, coverage);
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
