package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Purpose;

/** A successor that can be planned and is not held. */
public record OpenSuccessor(ExamCode exam, ExamCode by, Purpose purpose) {
    @Override
    public String toString() {
        return by + " can take the place of " + exam;
    }
}
