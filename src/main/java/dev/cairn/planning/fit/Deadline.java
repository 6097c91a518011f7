package dev.cairn.planning.fit;

import java.time.LocalDate;

/** The last day for the target exam, as the learner says. */
public record Deadline(LocalDate day) {
    @Override
    public String toString() {
        return "your last day for the target is " + day;
    }
}
