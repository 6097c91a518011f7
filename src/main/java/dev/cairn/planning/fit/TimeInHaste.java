package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/**
 * What stays free where there is too little time for all the work and a buffer.
 *
 * @param restEveryWeeks which week in a row is for rest; 0 for none
 * @param examWeekPercent of its time the week of the exam is used
 * @param pauseDays between this exam and the next
 * @param flexibleGapsPercent how much of the time for closing gaps may go before work is left out
 */
public record TimeInHaste(
        ExamCode exam, int restEveryWeeks, int examWeekPercent, int pauseDays, int flexibleGapsPercent) {
    @Override
    public String toString() {
        return "where time is too short for " + exam + ", " + (restEveryWeeks == 0 ? "no" : "hardly a")
                + " week is free, and the week of the exam is used to " + examWeekPercent + " %";
    }
}
