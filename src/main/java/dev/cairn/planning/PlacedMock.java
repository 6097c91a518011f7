package dev.cairn.planning;

import dev.cairn.planning.sequence.MockDue;
import java.time.LocalDate;
import java.util.List;

/**
 * A mock exam on its day, or on following days of one week.
 *
 * @param due what asked for it
 * @param minutes of the whole mock
 */
record PlacedMock(MockDue due, int minutes, List<StudyDay> parts) {

    LocalDate lastDay() {
        return parts.get(parts.size() - 1).date();
    }
}
