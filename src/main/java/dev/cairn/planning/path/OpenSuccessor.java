package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Purpose;

/** A successor that can be planned and is not held. */
public record OpenSuccessor(ExamCode exam, ExamCode by, Purpose purpose) {
    @Override
    public String toString() {
        return "%2$s can take the place of %1$s".formatted(exam, by);
    }
}
