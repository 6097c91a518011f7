package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** An exam has to be sat by this day. */
public record NotAfter(ExamCode exam, LocalDate day, Limit limit) {
    @Override
    public String toString() {
        return "%s not after %s: %s".formatted(exam, day, limit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
