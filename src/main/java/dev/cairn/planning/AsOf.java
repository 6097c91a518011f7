package dev.cairn.planning;

import java.time.LocalDate;

/** The day on which the plan is made. */
public record AsOf(LocalDate day) {
    @Override
    public String toString() {
        return "the plan is made on " + day;
    }
}
