package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** An exam whose day has passed, and of which no result was reported. */
public record OverdueExam(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return exam + " was planned for " + day;
    }
}
