package dev.cairn.exam;

import java.time.LocalDate;

/**
 * A service that has ended, or takes no new customers any more. An exam may still ask for it.
 *
 * @param service its name in the catalogue
 * @param day the first on which it is so
 * @param checked the day on which the source was read
 */
public record ServiceChange(
        String service, Change change, LocalDate day, String source, Confidence confidence, LocalDate checked) {

    /** What became of a service. */
    public enum Change {
        /** It is no longer there, or has no support any more. */
        ENDED,
        /** Only who has used it before can go on. */
        CLOSED_TO_NEW
    }

    @Override
    public String toString() {
        return service + (change == Change.ENDED ? " ended on " : " is closed to new customers since ") + day;
    }
}
