package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** An exam keeps its day until the learner accepts another. */
public record KeptExam(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return exam + " keeps its day, " + day;
    }
}
