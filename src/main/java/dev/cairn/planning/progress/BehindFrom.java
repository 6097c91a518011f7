package dev.cairn.planning.progress;

import java.time.LocalDate;

/** The first day on which the learner counts as behind, if nothing more is reported. */
public record BehindFrom(LocalDate day) {
    @Override
    public String toString() {
        return "behind from " + day;
    }
}
