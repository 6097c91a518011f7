package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.DomainScore;
import dev.cairn.plan.Progress.MockResult;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import dev.cairn.planning.progress.AheadSession;
import dev.cairn.planning.progress.DoneSession;
import dev.cairn.planning.progress.LockedSession;
import dev.cairn.planning.progress.LoggedTime;
import dev.cairn.planning.progress.MockBand;
import dev.cairn.planning.progress.MockScore;
import dev.cairn.planning.progress.MockTotal;
import dev.cairn.planning.progress.OverdueExam;
import dev.cairn.planning.progress.OverdueSession;
import dev.cairn.planning.progress.PacedPlan;
import dev.cairn.planning.progress.SatMock;
import dev.cairn.planning.progress.StandingExam;
import dev.cairn.planning.progress.StudiedExam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has become of a plan up to the day on which it is replanned: what was done, what stands fast, and what was reported. Empty for a plan that is made
 * for the first time.
 */
final class StudyRecord {
    static final StudyRecord NONE =
            new StudyRecord(List.of(), List.of(), new TreeMap<>(), List.of(), List.of(), LocalDate.MIN);

    private final List<PathStep> path;
    private final List<Week> weeks;
    private final Map<String, Explanation> explanations;
    private final List<Session> sessions;
    private final List<MockResult> mocks;
    private final LocalDate today;

    private StudyRecord(
            List<PathStep> path,
            List<Week> weeks,
            Map<String, Explanation> explanations,
            List<Session> sessions,
            List<MockResult> mocks,
            LocalDate today) {
        this.path = path;
        this.weeks = weeks;
        this.explanations = explanations;
        this.sessions = sessions;
        this.mocks = mocks;
        this.today = today;
    }

    /**
     * The record of a plan.
     *
     * @param plan as it stands
     * @param reports all that was ever reported on it
     * @param today the day from which on it is replanned
     */
    static StudyRecord of(Plan plan, List<Progress> reports, LocalDate today) {
        List<MockResult> mocks =
                reports.stream().flatMap(report -> report.mocks().stream()).toList();
        List<Session> sessions = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .map(session -> whereItWasDone(session, plan.asOf(), today))
                .toList();
        sessions = withSat(sessions, Work.MOCK, days(mocks.stream(), MockResult::exam, MockResult::takenOn));
        sessions = withSat(
                sessions,
                Work.EXAM,
                days(reports.stream().flatMap(report -> report.exams().stream()), Attempt::exam, Attempt::takenOn));
        return new StudyRecord(plan.path(), plan.weeks(), plan.explanations(), sessions, mocks, today);
    }

    /** What was done before it was due has the day on which it was done; where that was not said, the day before today. */
    private static Session whereItWasDone(Session session, LocalDate first, LocalDate today) {
        if (!session.isDone()) {
            return session;
        }
        LocalDate yesterday = today.minusDays(1).isBefore(first) ? today : today.minusDays(1);
        LocalDate known = session.doneOn().orElse(session.date().isBefore(today) ? session.date() : yesterday);
        return known.isBefore(session.date())
                ? session.with(known, session.state(), session.locked(), session.spentMinutes(), Optional.of(known))
                : session;
    }

    private static <T> Map<ExamCode, SortedSet<LocalDate>> days(
            Stream<T> results, Function<T, ExamCode> exam, Function<T, LocalDate> day) {
        return results.collect(Collectors.groupingBy(
                exam, TreeMap::new, Collectors.mapping(day, Collectors.toCollection(TreeSet::new))));
    }

    /**
     * Whoever reports how a mock or an exam went has sat it, whether or not all its sessions were ticked off: each day belongs to the sitting that is
     * nearest to it.
     *
     * @param daysByExam on which mocks of an exam, or the exam, were sat
     */
    private static List<Session> withSat(
            List<Session> sessions, Work work, Map<ExamCode, SortedSet<LocalDate>> daysByExam) {
        Map<String, LocalDate> sat = new TreeMap<>();
        daysByExam.forEach((exam, days) -> {
            List<List<Session>> sittings = new ArrayList<>(sittings(sessions, exam, work));
            days.forEach(day -> sittings.stream()
                    .min(Comparator.comparing(parts -> distance(parts, day)))
                    .ifPresent(parts -> {
                        sittings.remove(parts);
                        parts.forEach(part -> sat.put(part.id(), day));
                    }));
        });
        return sessions.stream()
                .map(session -> session.isDone() || !sat.containsKey(session.id())
                        ? session
                        : done(session, Objects.requireNonNull(sat.get(session.id()))))
                .toList();
    }

    /** The sessions of each mock, or of each exam day, in the order of the plan. */
    private static Collection<List<Session>> sittings(List<Session> sessions, ExamCode exam, Work work) {
        return sessions.stream()
                .filter(session -> session.kind() == work && session.exam().equals(exam))
                .collect(Collectors.groupingBy(
                        session -> session.mock().map(String::valueOf).orElse(session.id()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static long distance(List<Session> parts, LocalDate day) {
        return parts.stream()
                .mapToLong(part -> Math.abs(ChronoUnit.DAYS.between(part.day(), day)))
                .min()
                .orElseThrow();
    }

    private static Session done(Session session, LocalDate day) {
        return session.with(day, Session.State.DONE, session.locked(), session.spentMinutes(), Optional.of(day));
    }

    /** The same without what was locked for exams that are no longer in the path. */
    StudyRecord within(List<ExamCode> path) {
        return new StudyRecord(
                this.path,
                weeks,
                explanations,
                sessions.stream()
                        .filter(session -> session.isDone() || path.contains(session.exam()))
                        .toList(),
                mocks,
                today);
    }

    boolean isEmpty() {
        return weeks.isEmpty();
    }

    LocalDate today() {
        return today;
    }

    /** The weeks of the plan so far that have begun, with what was planned in them. */
    List<Week> weeks() {
        return weeks.stream().filter(week -> week.from().isBefore(today)).toList();
    }

    /** What the plan so far says of an exam. */
    Optional<PathStep> step(ExamCode exam) {
        return path.stream().filter(step -> step.exam().equals(exam)).findFirst();
    }

    /** The week of the plan so far that ends on this day. */
    Optional<Week> weekTo(LocalDate to) {
        return weeks.stream().filter(week -> week.to().equals(to)).findFirst();
    }

    Map<String, Explanation> explanations() {
        return explanations;
    }

    /** What stays as it is, by day: what was done, and what is locked on a day to come. */
    List<Session> kept() {
        return sessions.stream()
                .filter(session -> session.isDone() || isLocked(session))
                .sorted(Comparator.comparing(Session::date))
                .toList();
    }

    /** What was planned and is still to be done. */
    List<Session> open() {
        return sessions.stream()
                .filter(session -> !session.isDone() && !isLocked(session))
                .toList();
    }

    private boolean isLocked(Session session) {
        return !session.isDone() && session.locked() && !session.date().isBefore(today);
    }

    /** The minutes of the days to come that are taken. */
    Map<LocalDate, Integer> taken() {
        return kept().stream()
                .filter(session ->
                        session.kind() != Work.EXAM && !session.date().isBefore(today))
                .collect(Collectors.groupingBy(Session::date, TreeMap::new, Collectors.summingInt(Session::minutes)));
    }

    /** What rules know of it. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        sessions.stream().map(Session::exam).distinct().map(StudiedExam::new).forEach(facts::add);
        for (Session session : sessions) {
            if (session.isDone()) {
                addDone(session, facts);
            } else if (isLocked(session)) {
                facts.add(new LockedSession(
                        session.id(), session.exam(), session.kind(), session.estimate(), session.date()));
            } else if (session.kind() == Work.EXAM && session.date().isBefore(today)) {
                facts.add(new OverdueExam(session.exam(), session.date()));
            } else if (isWork(session) && session.date().isBefore(today)) {
                facts.add(new OverdueSession(
                        session.id(),
                        session.exam(),
                        session.kind(),
                        session.minutes(),
                        session.date(),
                        !session.topics().isEmpty()));
            }
        }
        facts.add(loggedTime());
        pacedPlan().ifPresent(facts::add);
        open().stream()
                .filter(session ->
                        session.kind() == Work.EXAM && !session.date().isBefore(today))
                .map(session -> new StandingExam(session.exam(), session.date()))
                .forEach(facts::add);
        facts.addAll(bands());
        facts.addAll(satMocks());
        facts.addAll(scores());
        return facts;
    }

    private void addDone(Session session, List<Object> facts) {
        facts.add(new DoneSession(session.id(), session.exam(), session.kind(), session.estimate(), session.day()));
        planned(session.id())
                .filter(due -> isWork(session) && !due.isBefore(today))
                .ifPresent(due -> facts.add(new AheadSession(session.id(), session.exam(), session.minutes(), due)));
    }

    private Optional<LocalDate> planned(String id) {
        return weeks.stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.id().equals(id))
                .map(Session::date)
                .findFirst();
    }

    private static boolean isWork(Session session) {
        return session.kind() != Work.BUFFER && session.kind() != Work.EXAM;
    }

    private LoggedTime loggedTime() {
        List<Session> logged = sessions.stream()
                .filter(session -> session.isDone() && session.domain().isPresent())
                .filter(session -> session.spentMinutes().isPresent())
                .toList();
        return new LoggedTime(
                logged.stream().mapToInt(Session::estimate).sum(),
                logged.stream()
                        .mapToInt(session -> session.spentMinutes().orElseThrow())
                        .sum());
    }

    /** At which pace sessions to come are planned, where it is not that of the estimates. */
    private Optional<PacedPlan> pacedPlan() {
        List<Session> paced = open().stream()
                .filter(session -> session.estimateMinutes().isPresent())
                .toList();
        int estimate = paced.stream().mapToInt(Session::estimate).sum();
        return estimate == 0
                ? Optional.empty()
                : Optional.of(
                        new PacedPlan(paced.stream().mapToInt(Session::minutes).sum() * 100 / estimate));
    }

    /** What the latest mock of each exam means, by the bands of the mock that was planned nearest to it. */
    private List<MockBand> bands() {
        Map<ExamCode, MockResult> latest = new TreeMap<>();
        mocks.forEach(result -> latest.merge(
                result.exam(), result, (one, other) -> other.takenOn().isBefore(one.takenOn()) ? one : other));
        return latest.values().stream().flatMap(result -> band(result).stream()).toList();
    }

    private Optional<MockBand> band(MockResult result) {
        return sessions.stream()
                .filter(session -> session.kind() == Work.MOCK
                        && session.exam().equals(result.exam())
                        && !session.bands().isEmpty())
                .min(Comparator.comparing(session -> distance(List.of(session), result.takenOn())))
                .flatMap(session -> session.bands().stream()
                        .filter(band -> result.score() < band.below())
                        .findFirst())
                .map(band -> new MockBand(result.exam(), result.score(), result.takenOn(), band.act()));
    }

    private List<Object> satMocks() {
        Map<ExamCode, SortedMap<Integer, List<Session>>> done = new TreeMap<>();
        kept().stream()
                .filter(session -> session.mock().isPresent())
                .forEach(session -> done.computeIfAbsent(session.exam(), exam -> new TreeMap<>())
                        .computeIfAbsent(session.mock().orElseThrow(), number -> new ArrayList<>())
                        .add(session));
        List<Object> facts = new ArrayList<>();
        done.forEach((exam, mocksOfExam) -> mocksOfExam.forEach((number, parts) -> {
            List<Session> sittings =
                    parts.stream().filter(part -> part.kind() == Work.MOCK).toList();
            int reviewed = parts.stream()
                    .filter(part -> part.kind() == Work.MOCK_REVIEW)
                    .mapToInt(Session::minutes)
                    .sum();
            boolean isWhole = open().stream()
                    .noneMatch(part -> part.kind() == Work.MOCK
                            && part.exam().equals(exam)
                            && part.mock().equals(Optional.of(number)));
            if (!sittings.isEmpty() && isWhole) {
                facts.add(new SatMock(
                        exam,
                        number,
                        sittings.stream().mapToInt(Session::minutes).sum(),
                        reviewed,
                        sittings.get(sittings.size() - 1).day()));
            }
        }));
        return facts;
    }

    /** The scores that were reported; of several for the same domain and day the last. */
    private List<Object> scores() {
        Map<List<Object>, Object> facts = new LinkedHashMap<>();
        for (MockResult result : mocks) {
            facts.put(
                    List.of(result.exam(), result.takenOn()),
                    new MockTotal(result.exam(), result.score(), result.takenOn()));
            for (DomainScore domain : result.domains()) {
                facts.put(
                        List.of(result.exam(), result.takenOn(), domain.domain()),
                        new MockScore(result.exam(), domain.domain(), domain.score(), result.takenOn()));
            }
        }
        return List.copyOf(facts.values());
    }

    /**
     * What was done for an exam; nothing where it was not begun, whatever was planned for it.
     *
     * @param counted ids of the sessions whose work is not planned again
     */
    StepHistory of(ExamCode exam, Set<String> counted, Inference progress) {
        List<Session> done = kept().stream()
                .filter(session -> session.exam().equals(exam) && counted.contains(session.id()))
                .toList();
        if (done.isEmpty()) {
            return StepHistory.NONE;
        }
        List<Session> left =
                open().stream().filter(session -> session.exam().equals(exam)).toList();
        return new StepHistory(done, left, StepHistory.owed(exam, progress), today);
    }
}
