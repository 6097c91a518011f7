package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Occasion;
import java.time.LocalDate;
import java.util.Locale;

/** A dated fact that holds for the learner's language. */
public record DateThatHolds(ExamCode exam, Occasion occasion, LocalDate day) {
    @Override
    public String toString() {
        return exam + ": " + occasion.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + day;
    }
}
