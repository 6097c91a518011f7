package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/**
 * What mocks may take where there is too little time for all the work.
 *
 * @param mostPercent of the time, sitting them and going through them
 * @param least so many there are all the same
 * @param leastFromWeeks from so many weeks on
 * @param leastBefore so many there are in fewer weeks
 * @param fromMinutes with less time there are none, the study that is done counted
 */
public record MocksInHaste(
        ExamCode exam, int mostPercent, int least, int leastFromWeeks, int leastBefore, int fromMinutes) {
    @Override
    public String toString() {
        return "where time is too short, mocks take at most " + mostPercent + " % of it, but there are " + least
                + " from " + leastFromWeeks + " weeks on, and none in less than " + fromMinutes + " minutes";
    }
}
