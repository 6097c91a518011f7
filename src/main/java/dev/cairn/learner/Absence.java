package dev.cairn.learner;

import java.time.LocalDate;

/** Days without study, both ends included. */
public record Absence(LocalDate from, LocalDate to, String why) {
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an absence ends before it begins: " + from + " to " + to);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
