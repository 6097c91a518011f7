package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The guide of an exam, as it was known on a day.
 *
 * @param revision as the guide numbers it; empty if it has no number
 * @param published the day on which the revision appeared, if it is known
 * @param read whether the catalogue describes the exam by it
 * @param checked the day on which the source was read
 */
public record ExamGuide(
        ExamCode exam,
        String revision,
        Optional<LocalDate> published,
        boolean read,
        String source,
        Confidence confidence,
        LocalDate checked) {
    @Override
    public String toString() {
        return "the guide of %s%s%s%s (%s; confidence %s, checked %s)"
                .formatted(
                        exam,
                        revision.isEmpty() ? "" : ", revision " + revision + ",",
                        published.map(day -> " was published on " + day).orElse(""),
                        read ? " has been read" : " has not been read",
                        source,
                        confidence.name().toLowerCase(Locale.ROOT),
                        checked);
    }
}
