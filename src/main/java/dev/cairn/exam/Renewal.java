package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A pass of any version of one exam renews the certification of another that has not expired, according to a source. That a certification is renewed by its
 * own exam needs no such fact.
 *
 * @param series of the certification that is renewed
 * @param by series of the exam that renews it
 * @param checked the day on which the source was read
 */
public record Renewal(String series, String by, String source, Confidence confidence, LocalDate checked) {
    @Override
    public String toString() {
        return "%s renews %s (%s; confidence %s, checked %s)"
                .formatted(by, series, source, confidence.name().toLowerCase(Locale.ROOT), checked);
    }
}
