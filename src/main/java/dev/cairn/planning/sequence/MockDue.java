package dev.cairn.planning.sequence;

import java.time.LocalDate;

/** A mock exam is due in a stretch of days. */
public record MockDue(int number, LocalDate from, LocalDate to) {
    @Override
    public String toString() {
        return "mock " + number + " between " + from + " and " + to;
    }
}
