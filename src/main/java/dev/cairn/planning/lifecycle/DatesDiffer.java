package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Occasion;
import java.time.LocalDate;

/** Sources disagree on a date. */
public record DatesDiffer(ExamCode exam, Occasion occasion, LocalDate earlier, LocalDate later) {
    @Override
    public String toString() {
        return "sources give " + earlier + " and " + later + " for " + exam;
    }
}
