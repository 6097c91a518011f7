package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.progress.OwedReview;
import java.time.LocalDate;
import java.util.Comparator;
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
 * @param today the day from which on the plan is made anew
 */
record StepHistory(List<Session> sessions, List<Session> open, List<OwedReview> owed, LocalDate today) {
    static final StepHistory NONE = new StepHistory(List.of(), List.of(), List.of(), LocalDate.MIN);

    private static final Set<Work> NEW = Set.of(Work.LEARN, Work.LAB);

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
        return sum(sessions, session -> session.domain().isPresent());
    }

    /** Minutes of a domain, as plans begin with. */
    int minutes(int domain) {
        return sum(sessions, isOf(domain));
    }

    /** All minutes of work before today. */
    int pastMinutes() {
        return past().filter(session -> session.kind() != Work.EXAM && session.kind() != Work.BUFFER)
                .mapToInt(Session::minutes)
                .sum();
    }

    /** Minutes of lessons and labs that the plan had left for a domain. */
    int newMinutes(int domain) {
        return sum(open, isOf(domain).and(session -> NEW.contains(session.kind())));
    }

    /** The same of all domains. */
    int lessonsLeft() {
        return open.stream()
                .flatMap(session -> session.domain().stream())
                .distinct()
                .mapToInt(this::lessonsLeft)
                .sum();
    }

    /** Minutes of the lessons of a domain that the plan had left for topics that have not had one. */
    int lessonsLeft(int domain) {
        Set<String> learned = learned(domain);
        return sum(
                open,
                isOf(domain).and(session -> session.kind() == Work.LEARN && !learned.containsAll(session.topics())));
    }

    private static Predicate<Session> isOf(int domain) {
        return session -> session.domain().filter(number -> number == domain).isPresent();
    }

    private static int sum(List<Session> sessions, Predicate<Session> which) {
        return sessions.stream().filter(which).mapToInt(Session::estimate).sum();
    }

    /** The sessions on a domain, by day. */
    List<Session> of(int domain) {
        return sessions.stream().filter(isOf(domain)).toList();
    }

    /** The topics of a domain that have had their lesson, or have one that stands fast. */
    Set<String> learned(int domain) {
        return sessions.stream()
                .filter(isOf(domain).and(session -> session.kind() == Work.LEARN))
                .flatMap(session -> session.topics().stream())
                .collect(Collectors.toUnmodifiableSet());
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
