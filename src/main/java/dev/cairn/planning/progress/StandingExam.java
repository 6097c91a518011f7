package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** The day that the plan so far has for an exam that is still to be sat. */
public record StandingExam(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "the plan has " + exam + " on " + day;
    }
}
