package dev.cairn.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A mock exam on its day, or on following days of one week, and the sessions in which it is gone through.
 *
 * @param number by which the learner knows it
 * @param rank among the mocks of its exam; 0 for one that was sat and is still to be gone through
 * @param why the fact that asked for it
 * @param minutes of the whole mock
 * @param parts none for one that was sat
 */
record PlacedMock(int number, int rank, Object why, int minutes, List<StudyDay> parts, List<StudyDay> reviews) {

    /** The same mock under another number. */
    PlacedMock numbered(int other) {
        return new PlacedMock(other, rank, why, minutes, parts, reviews);
    }

    /** Whether it is still to be sat. */
    boolean isSat() {
        return parts.isEmpty();
    }

    LocalDate firstDay() {
        return days().get(0).date();
    }

    LocalDate lastDay() {
        return days().get(days().size() - 1).date();
    }

    private List<StudyDay> days() {
        return isSat() ? reviews : parts;
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
