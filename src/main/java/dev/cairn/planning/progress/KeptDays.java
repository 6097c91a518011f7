package dev.cairn.planning.progress;

import java.time.LocalDate;

/** Sessions keep their days, but for what was missed, which goes into free time first. */
public record KeptDays(LocalDate from) {
    @Override
    public String toString() {
        return "from " + from + " on, sessions keep their days where they can";
    }
}
