package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A session that was done before it was due. */
public record AheadSession(String id, ExamCode exam, int minutes, LocalDate due) {
    @Override
    public String toString() {
        return "session " + id + " is done before its day, " + due;
    }
}
