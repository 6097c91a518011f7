package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam that was considered and is not part of the path. */
public record LeftOut(ExamCode exam, Reason reason) implements Objection {
    @Override
    public String toString() {
        return exam + " is left out: " + reason.label().replace('-', ' ');
    }
}
