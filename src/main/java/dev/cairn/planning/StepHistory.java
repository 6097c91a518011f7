package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.progress.OwedReview;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done for an exam, or stands fast, and is not planned again. Empty for an exam that nothing was done for.
 *
 * @param sessions that count, by day
 * @param open sessions that the plan had left
 * @param owed mocks that are still to be gone through
 * @param today the day from which on the plan is replanned
 */
record StepHistory(List<Session> sessions, List<Session> open, List<OwedReview> owed, LocalDate today) {
    static final StepHistory NONE = new StepHistory(List.of(), List.of(), List.of(), LocalDate.MIN);

    /** Work that is no study of content. */
    private static final Set<Work> APART = EnumSet.of(Work.MOCK, Work.MOCK_REVIEW, Work.BUFFER, Work.EXAM);

    static List<OwedReview> owed(ExamCode exam, Inference progress) {
        return progress.stream(OwedReview.class)
                .filter(fact -> fact.exam().equals(exam))
                .sorted(Comparator.comparing(OwedReview::mock))
                .toList();
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    /** The first day of study that counts. */
    Optional<LocalDate> begun() {
        return past().map(Session::date).min(Comparator.naturalOrder());
    }

    /** Whether something was done for the exam in a week. */
    boolean isActive(LocalDate from, LocalDate to) {
        return past().anyMatch(session ->
                !session.date().isBefore(from) && !session.date().isAfter(to));
    }

    private Stream<Session> past() {
        return sessions.stream().filter(session -> session.date().isBefore(today));
    }

    /** The days of study that count. */
    int days() {
        return (int) sessions.stream().map(Session::date).distinct().count();
    }

    /** Minutes of content, as plans begin with. */
    int minutes() {
        return sum(session -> !APART.contains(session.kind()));
    }

    /** Minutes of recall from memory, as plans begin with. */
    int recallMinutes() {
        return sum(session -> session.kind() == Work.REVIEW && session.topics().isEmpty());
    }

    private int sum(Predicate<Session> which) {
        return sessions.stream().filter(which).mapToInt(Session::estimate).sum();
    }

    /** All minutes of work before today. */
    int pastMinutes() {
        return past().filter(session -> session.kind() != Work.EXAM && session.kind() != Work.BUFFER)
                .mapToInt(Session::minutes)
                .sum();
    }

    /** The topics that have had their lesson or were refreshed, or stand fast; one that goes on in a session that is left has not. */
    Set<String> topics() {
        Set<String> topics = topics(sessions);
        topics.removeAll(topics(open));
        return topics;
    }

    private static Set<String> topics(List<Session> of) {
        return of.stream().flatMap(session -> session.topics().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the test or the lab of a unit was done as a whole, or stands fast. */
    boolean hasDone(Work work, String unit) {
        return has(sessions, work, unit) && !has(open, work, unit);
    }

    private static boolean has(List<Session> of, Work work, String unit) {
        return of.stream()
                .anyMatch(session -> session.kind() == work
                        && session.unit().filter(unit::equals).isPresent());
    }

    /** The numbers of the mocks that were sat as a whole, or stand fast. */
    SortedSet<Integer> mocks() {
        SortedSet<Integer> numbers = mocks(sessions);
        numbers.removeAll(mocks(open));
        return numbers;
    }

    /** How many mocks were sat. */
    int mocksSat() {
        SortedSet<Integer> numbers = mocks(past().toList());
        numbers.retainAll(mocks());
        return numbers.size();
    }

    private static SortedSet<Integer> mocks(List<Session> sittings) {
        return sittings.stream()
                .filter(session -> session.kind() == Work.MOCK)
                .map(session -> session.mock().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The days on which a mock was sat or gone through, or will be. */
    NavigableSet<LocalDate> mockDays() {
        return sessions.stream()
                .filter(session -> session.mock().isPresent())
                .map(Session::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Minutes of mocks that are still to be gone through. */
    int owedMinutes() {
        return owed.stream().mapToInt(OwedReview::minutes).sum();
    }
}
