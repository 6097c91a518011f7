package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.Locale;

/** An exam has to be sat by this day. */
public record NotAfter(ExamCode exam, LocalDate day, Limit limit) {
    @Override
    public String toString() {
        return exam + " not after " + day + ": "
                + limit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
