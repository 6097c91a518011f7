package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** How a domain went in a mock exam, in percent. */
public record MockScore(ExamCode exam, int domain, int percent, LocalDate takenOn) {
    @Override
    public String toString() {
        return percent + " % in domain " + domain + " of the mock of " + exam + " on " + takenOn;
    }
}
