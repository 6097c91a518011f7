package dev.cairn.planning.sequence;

import java.time.LocalDate;

/**
 * A calendar week before an exam: how much of the time for it has gone when the week begins, how many days are
 * left then, and how many days of study it has.
 */
public record StudyWeek(int index, LocalDate from, LocalDate to, int donePercent, int daysLeft, int studyDays) {
    @Override
    public String toString() {
        return "week " + index + ": from " + from + ", " + donePercent + " % of the time gone, " + daysLeft
                + " days to the exam";
    }
}
