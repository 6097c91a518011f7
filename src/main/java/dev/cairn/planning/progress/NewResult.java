package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.progress.ReportedResult.Result;
import java.time.LocalDate;
import java.util.Locale;

/** How an exam went, reported since the latest version of the plan was made. */
public record NewResult(ExamCode exam, LocalDate takenOn, Result result) {
    @Override
    public String toString() {
        return exam + " " + result.name().toLowerCase(Locale.ROOT) + " on " + takenOn;
    }
}
