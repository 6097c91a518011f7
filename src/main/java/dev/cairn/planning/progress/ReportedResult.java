package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.Locale;

/** How an exam of the plan went. */
public record ReportedResult(ExamCode exam, LocalDate takenOn, Result result) {
    @Override
    public String toString() {
        return exam + " " + result.name().toLowerCase(Locale.ROOT) + " on " + takenOn;
    }

    /** Whether it was passed. */
    public enum Result {
        PASSED,
        FAILED
    }
}
