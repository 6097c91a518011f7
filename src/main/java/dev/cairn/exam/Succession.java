package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One exam version takes another's place, according to a source.
 *
 * @param checked the day on which the source was read
 */
public record Succession(
        ExamCode exam, ExamCode successor, Purpose purpose, String source, Confidence confidence, LocalDate checked) {
    @Override
    public String toString() {
        return "%s follows %s (%s; confidence %s, checked %s)"
                .formatted(successor, exam, source, confidence.name().toLowerCase(Locale.ROOT), checked);
    }
}
