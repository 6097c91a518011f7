package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A mock exam that was sat is still to be gone through for so many minutes. */
public record OwedReview(ExamCode exam, int mock, int minutes, LocalDate satOn) {
    @Override
    public String toString() {
        return "mock " + mock + " of " + exam + " still needs a review of " + minutes + " minutes";
    }
}
