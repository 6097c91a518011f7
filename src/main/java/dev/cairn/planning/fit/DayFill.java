package dev.cairn.planning.fit;

import java.time.DayOfWeek;

/** A row of the table that spreads hours over a week: days are filled in the order of the rows, each up to its minutes. */
public record DayFill(DayOfWeek day, int upTo) {
    @Override
    public String toString() {
        return day + " up to " + upTo + " minutes";
    }
}
