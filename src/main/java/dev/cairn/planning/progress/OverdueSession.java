package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Work;
import java.time.LocalDate;

/**
 * A session that was due before the day of re-planning and was not done.
 *
 * @param hasTopics whether something is learned or refreshed in it
 */
public record OverdueSession(String id, ExamCode exam, Work work, int minutes, LocalDate due, boolean hasTopics) {
    @Override
    public String toString() {
        return "session " + id + " was due on " + due + " and is not done";
    }
}
