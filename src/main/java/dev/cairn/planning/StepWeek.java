package dev.cairn.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A calendar week of an exam's study.
 *
 * @param number counted from 1 in the week in which the study starts
 * @param from the first day of it that belongs to the study
 * @param to its Sunday
 */
record StepWeek(int number, LocalDate from, LocalDate to, Use use, List<StudyDay> days) {

    /** What becomes of the week. */
    enum Use {
        STUDY,
        REST,
        AWAY,
        /** It has passed, and nothing was done in it. */
        IDLE
    }

    /** The same week, put to another use. */
    StepWeek as(Use otherUse, List<StudyDay> otherDays) {
        return new StepWeek(number, from, to, otherUse, otherDays);
    }

    int minutes() {
        return days.stream().mapToInt(StudyDay::minutes).sum();
    }
}
