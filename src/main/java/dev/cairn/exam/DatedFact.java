package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that happens to an exam version on a day, according to one source. Sources may disagree: then there are several.
 *
 * @param languages ISO 639 codes of the languages that the fact holds for; empty: every language that no other fact of the same exam and
 *     occasion names
 * @param checked the day on which the source was read
 */
public record DatedFact(
        ExamCode exam,
        Occasion occasion,
        LocalDate day,
        Set<String> languages,
        String source,
        Confidence confidence,
        LocalDate checked) {
    public DatedFact {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    @Override
    public String toString() {
        return "%s: %s %s%s (%s; confidence %s, checked %s)"
                .formatted(
                        exam,
                        occasion.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        day,
                        languages.isEmpty() ? "" : " in " + String.join(", ", languages),
                        source,
                        confidence.name().toLowerCase(Locale.ROOT),
                        checked);
    }
}
