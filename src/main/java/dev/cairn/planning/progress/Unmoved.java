package dev.cairn.planning.progress;

import java.time.LocalDate;

/** The plan stays as it is. */
public record Unmoved(LocalDate day) {
    @Override
    public String toString() {
        return "you keep to the plan on " + day;
    }
}
