package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The languages of an exam, those included that have ended or will: a {@link DatedFact} has their last day.
 *
 * @param languages ISO 639 codes
 * @param checked the day on which the source was read
 */
public record ExamLanguages(
        ExamCode exam, Set<String> languages, String source, Confidence confidence, LocalDate checked) {
    public ExamLanguages {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    @Override
    public String toString() {
        return "%s is offered in %s (%s; confidence %s, checked %s)"
                .formatted(
                        exam,
                        String.join(", ", languages),
                        source,
                        confidence.name().toLowerCase(Locale.ROOT),
                        checked);
    }
}
