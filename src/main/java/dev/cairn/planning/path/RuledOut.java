package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam that an earlier round of planning found not to fit. */
public record RuledOut(ExamCode exam, Reason reason) {
    @Override
    public String toString() {
        return "%s was found not to fit: %s".formatted(exam, reason.label());
    }
}
