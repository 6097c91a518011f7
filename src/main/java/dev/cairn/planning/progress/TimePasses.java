package dev.cairn.planning.progress;

import java.time.LocalDate;

/** What is left of a plan is spread anew over the time from this day on. */
public record TimePasses(LocalDate from) {
    @Override
    public String toString() {
        return "the rest is spread over the time from " + from + " on";
    }
}
