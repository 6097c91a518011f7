package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Work;
import java.time.LocalDate;

/**
 * A session that was done.
 *
 * @param minutes that plans begin with for such work, whatever it took
 */
public record DoneSession(String id, ExamCode exam, Work work, int minutes, LocalDate day) {
    @Override
    public String toString() {
        return "session " + id + " was done on " + day;
    }
}
