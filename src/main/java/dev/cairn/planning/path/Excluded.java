package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam version that cannot be planned for this learner. */
public record Excluded(ExamCode exam, Reason reason) implements Objection {
    @Override
    public String toString() {
        return exam + " cannot be planned: " + reason.label().replace('-', ' ');
    }
}
