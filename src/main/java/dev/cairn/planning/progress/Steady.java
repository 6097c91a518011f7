package dev.cairn.planning.progress;

import java.time.LocalDate;

/** Nothing was reported or asked for but study, done or missed. */
public record Steady(LocalDate today) {
    @Override
    public String toString() {
        return "nothing but study was reported up to " + today;
    }
}
