package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** Something that the catalogue says of an exam's life was last looked up on a day. */
public record Checked(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "the dates of " + exam + " were checked on " + day;
    }
}
