package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a session when its plan is replanned.
 *
 * @param session its id
 * @param from where it was; nothing if it is new
 * @param to where it is now; nothing if it is no longer there
 * @param why rules by their ids: those of the session, and those that moved it
 */
public record SessionChange(
        String session, ExamCode exam, Kind change, Optional<Place> from, Optional<Place> to, List<String> why) {

    /** What has changed. */
    public enum Kind {
        /** It is on another day. */
        MOVED,
        ADDED,
        REMOVED,
        /** It is on the same day, but takes longer or shorter. */
        RESIZED
    }

    /** When a session is, and how long it takes. */
    public record Place(LocalDate date, int minutes) {}
}
