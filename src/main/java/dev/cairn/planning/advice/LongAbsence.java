package dev.cairn.planning.advice;

import java.time.LocalDate;

/** Days without study inside the plan. */
public record LongAbsence(LocalDate from, LocalDate to, int days) {
    @Override
    public String toString() {
        return "you are away from " + from + " to " + to;
    }
}
