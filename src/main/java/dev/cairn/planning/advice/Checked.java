package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** Something that the catalogue says of an exam's life was last looked up on a day. */
public record Checked(ExamCode exam, LocalDate day) {
    @Override
    public String toString() {
        return "what is known of the life of " + exam + " was checked on " + day;
    }
}
