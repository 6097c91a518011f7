package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** An exam cannot or should not be sat earlier. */
public record NotBefore(ExamCode exam, LocalDate day, String cause) {
    @Override
    public String toString() {
        return exam + " not before " + day + ": " + cause;
    }
}
