package dev.cairn.planning;

import dev.cairn.authoring.impact.RandomLearners;
import java.time.LocalDate;

/** The learners for whom planning keeps its promises: of a time in which exams come and go. */
final class MadeUpLearners {
    private MadeUpLearners() {}

    static RandomLearners of(ExamCatalogue catalogue) {
        return new RandomLearners(catalogue, LocalDate.of(2025, 6, 1), LocalDate.of(2027, 12, 31));
    }
}
