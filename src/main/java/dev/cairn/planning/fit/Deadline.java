package dev.cairn.planning.fit;

import java.time.LocalDate;

/** The last day for the target exam, as the learner says. */
public record Deadline(LocalDate day) {
    @Override
    public String toString() {
        return "the target is to be sat by " + day;
    }
}
