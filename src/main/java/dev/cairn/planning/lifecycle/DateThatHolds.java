package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Occasion;
import java.time.LocalDate;

/** A dated fact that holds for the learner's language. */
public record DateThatHolds(ExamCode exam, Occasion occasion, LocalDate day) {
    @Override
    public String toString() {
        return "%s: %s %s".formatted(exam, occasion.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), day);
    }
}
