package dev.cairn.planning.progress;

import java.time.LocalDate;

/**
 * What lies undone at the end of a day on which something is due that is not done. Neither buffer nor exams count.
 *
 * @param minutes of what is due up to and including the day
 * @param minutesBefore of what is due before it
 */
public record Backlog(LocalDate day, int minutes, int minutesBefore) {
    @Override
    public String toString() {
        return minutes + " minutes undone on " + day + ", " + minutesBefore + " before";
    }
}
