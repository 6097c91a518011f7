package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;

/**
 * How long a session of study really took.
 *
 * @param estimate the minutes that plans begin with for it
 * @param spent the minutes that the learner reported
 */
public record LoggedTime(String id, ExamCode exam, int estimate, int spent) {
    @Override
    public String toString() {
        return id + ": " + spent + " minutes for " + estimate;
    }
}
