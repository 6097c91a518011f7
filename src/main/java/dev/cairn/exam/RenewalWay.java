package dev.cairn.exam;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to renew a certification without an exam.
 *
 * @param series of the certification
 * @param since the first day on which it was offered, if it is known
 * @param opensMonths how many months before the certification expires it opens; with {@code opensDays} added
 * @param opensDays how many days
 * @param addsMonths by how many months it prolongs the certification
 * @param asks what it takes, as the end of a sentence that begins with "It takes"
 * @param checked the day on which the source was read
 */
public record RenewalWay(
        String name,
        String series,
        Optional<LocalDate> since,
        int opensMonths,
        int opensDays,
        int addsMonths,
        String asks,
        String source,
        Confidence confidence,
        LocalDate checked) {

    /** The first day on which it is open for a certification that is valid until a day. */
    public LocalDate opensFor(LocalDate validUntil) {
        LocalDate day = validUntil.minusMonths(opensMonths).minusDays(opensDays);
        return since.filter(day::isBefore).orElse(day);
    }

    @Override
    public String toString() {
        return "%s renews %s (%s; confidence %s, checked %s)"
                .formatted(name, series, source, confidence.name().toLowerCase(Locale.ROOT), checked);
    }
}
