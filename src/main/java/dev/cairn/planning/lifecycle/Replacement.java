package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Purpose;

/** An exam takes another's place, directly or through exams that have retired in between. */
public record Replacement(ExamCode exam, ExamCode by, Purpose purpose) {
    @Override
    public String toString() {
        return exam + " is replaced by " + by;
    }
}
