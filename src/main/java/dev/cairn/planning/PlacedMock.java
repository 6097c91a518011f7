package dev.cairn.planning;

import dev.cairn.planning.sequence.MockDue;
import java.time.LocalDate;
import java.util.List;

/**
 * A mock exam on its day, or on following days of one week, and the sessions in which it is gone through.
 *
 * @param due what asked for it
 * @param minutes of the whole mock
 */
record PlacedMock(MockDue due, int minutes, List<StudyDay> parts, List<StudyDay> reviews) {

    LocalDate firstDay() {
        return parts.get(0).date();
    }

    LocalDate lastDay() {
        return parts.get(parts.size() - 1).date();
    }

    int reviewMinutes() {
        return reviews.stream().mapToInt(StudyDay::minutes).sum();
    }

    /** What sitting it and going through it take of a day. */
    int on(LocalDate day) {
        return parts.stream()
                        .filter(part -> part.date().equals(day))
                        .mapToInt(StudyDay::minutes)
                        .sum()
                + reviews.stream()
                        .filter(part -> part.date().equals(day))
                        .mapToInt(StudyDay::minutes)
                        .sum();
    }
}
