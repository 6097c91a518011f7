package dev.cairn.planning;

import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** The mocks among sessions that are still to be done. */
    static List<PlacedMock> of(List<Session> open) {
        Map<Integer, List<Session>> byNumber = open.stream()
                .filter(session -> session.mock().isPresent())
                .collect(Collectors.groupingBy(
                        session -> session.mock().orElseThrow(), TreeMap::new, Collectors.toList()));
        return byNumber.entrySet().stream()
                .map(mock -> {
                    List<StudyDay> parts = days(mock.getValue(), Work.MOCK);
                    int minutes = parts.stream().mapToInt(StudyDay::minutes).sum();
                    return new PlacedMock(
                            mock.getKey(), 0, mock.getValue(), minutes, parts, days(mock.getValue(), Work.MOCK_REVIEW));
                })
                .toList();
    }

    private static List<StudyDay> days(List<Session> sessions, Work work) {
        return sessions.stream()
                .filter(session -> session.kind() == work)
                .map(session -> new StudyDay(session.date(), session.minutes()))
                .toList();
    }

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
