package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam that an earlier round of planning found not to fit. */
public record RuledOut(ExamCode exam, Reason reason) implements Finding {
    @Override
    public String toString() {
        return exam + " does not fit: " + reason.label().replace('-', ' ');
    }
}
