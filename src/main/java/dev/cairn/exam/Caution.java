package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A source's advice not to start towards an exam, even while it can still be sat.
 *
 * @param checked the day on which the source was read
 */
public record Caution(ExamCode exam, String source, Confidence confidence, LocalDate checked) {
    @Override
    public String toString() {
        return "%s should not be started any more (%s; confidence %s, checked %s)"
                .formatted(exam, source, confidence.name().toLowerCase(Locale.ROOT), checked);
    }
}
