package dev.cairn.planning.progress;

import java.time.LocalDate;

/** What is left is not begun before this day. */
public record StudyFrom(LocalDate day) {
    @Override
    public String toString() {
        return "study goes on from " + day;
    }
}
