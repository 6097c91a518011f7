package dev.cairn.planning;

import java.time.LocalDate;

/** The day on which the learner wants to start. */
public record FirstStudyDay(LocalDate day) {
    @Override
    public String toString() {
        return "study starts on " + day;
    }
}
