package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam that could be planned, and that does not lead to the target. */
public record OffTheWay(ExamCode exam, Reason reason) implements Objection {
    @Override
    public String toString() {
        return exam + " is not in the path: " + reason.label().replace('-', ' ');
    }
}
