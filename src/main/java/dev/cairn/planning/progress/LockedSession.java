package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Work;
import java.time.LocalDate;

/** A session to come that the learner wants to stay as it is. */
public record LockedSession(String id, ExamCode exam, Work work, int minutes, LocalDate day) {
    @Override
    public String toString() {
        return "session " + id + " is locked on " + day;
    }
}
