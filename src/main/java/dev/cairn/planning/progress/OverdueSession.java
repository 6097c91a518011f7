package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A session that was due before the day of re-planning and was not done. */
public record OverdueSession(String id, ExamCode exam, int minutes, LocalDate due) {
    @Override
    public String toString() {
        return "session " + id + " was due on " + due + " and is not done";
    }
}
