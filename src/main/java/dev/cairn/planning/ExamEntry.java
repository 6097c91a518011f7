package dev.cairn.planning;

import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.ServiceChange;
import dev.cairn.exam.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An exam version as it stands on a day.
 *
 * @param exam all that its guide says; nothing for a stub
 * @param guide nothing for a stub
 * @param serviceChanges those of services that the exam names
 */
public record ExamEntry(
        ExamVersion version,
        Optional<Exam> exam,
        Status status,
        Life lifecycle,
        Optional<ExamGuide> guide,
        List<ServiceChange> serviceChanges) {
    public ExamEntry {
        serviceChanges = List.copyOf(serviceChanges);
    }

    public ExamCode code() {
        return version.code();
    }

    /**
     * The dates of an exam version, for whoever sits it in one language.
     *
     * @param lastSafeDay the last day for a first attempt that leaves time for a second
     * @param successors the versions that come directly after it
     * @param languages in which it can be sat, or could; empty if they are not known
     * @param facts all dates with their sources, those of other languages and those that others overrule included
     */
    public record Life(
            Optional<LocalDate> availableFrom,
            Optional<LocalDate> betaFrom,
            Optional<LocalDate> betaTo,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> lastSafeDay,
            List<ExamCode> successors,
            List<OfferedLanguage> languages,
            List<DatedFact> facts) {
        public Life {
            successors = List.copyOf(successors);
            languages = List.copyOf(languages);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A language of an exam.
     *
     * @param language ISO 639 code
     * @param lastDay the last day in this language alone, if there is one
     */
    public record OfferedLanguage(String language, Optional<LocalDate> lastDay) {}
}
