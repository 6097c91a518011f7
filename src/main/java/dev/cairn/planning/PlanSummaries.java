package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import dev.cairn.planning.PlanSummary.AdvisoryMark;
import dev.cairn.planning.PlanSummary.PlannedSitting;
import dev.cairn.planning.PlanSummary.UndoneDay;
import dev.cairn.planning.progress.Backlog;
import dev.cairn.planning.progress.BehindFrom;
import dev.cairn.planning.progress.Condition;
import dev.cairn.planning.progress.Headway;
import dev.cairn.planning.progress.OrdinaryWeek;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums plans up as they stand. The same plan, reports and rules give the same summary. Immutable, and safe for use by several threads. */
public final class PlanSummaries {
    /** To be counted up when summaries come to hold something else. */
    private static final int FORM = 2;

    private final RuleBook rules;

    public PlanSummaries(RuleBook rules) {
        this.rules = rules;
    }

    /** A digest of all that decides how summaries are made. */
    public String basis() {
        MessageDigest digest = sha256();
        Stream<String> texts = rules.rules().stream()
                .filter(rule -> rule.stage() == Stage.PROGRESS)
                .map(RuleInfo::text);
        Stream.concat(Stream.of(FORM + " " + rules.parameters().revision()), texts)
                .forEach(text -> digest.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Sums a plan up.
     *
     * @param plan as it stands
     * @param reports those since it was made, which went into it already
     * @throws UndecidedException if the rules leave open how far the learner has come
     */
    public PlanSummary of(Plan plan, List<Progress> reports) {
        Set<ExamCode> passed = passed(plan, reports);
        List<PlannedSitting> sittings = sittings(plan, passed);
        List<UndoneDay> undone = undone(plan, passed);
        Inference inferred = rules.infer(Stage.PROGRESS, facts(plan, passed, undone));
        Optional<BehindFrom> behind = inferred.stream(BehindFrom.class).min(Comparator.comparing(BehindFrom::day));
        Ledger ledger = new Ledger();
        ledger.keep(inferred);
        return new PlanSummary(
                basis(),
                plan.revision(),
                learner(plan),
                plan.target().asked(),
                plan.target().planned(),
                plan.feasibility().verdict(),
                status(inferred),
                sittings,
                plan.advisories().stream()
                        .map(advisory -> new AdvisoryMark(advisory.code(), advisory.exam()))
                        .distinct()
                        .toList(),
                plan.totals().finish(),
                minutes(work(plan)),
                minutes(work(plan).filter(PlanSummaries::isDone)),
                behind.map(BehindFrom::day),
                behind.map(ledger::why).orElse(List.of()),
                undone);
    }

    /** Passes that were reported: since the latest version was made, and before, as its request has them. */
    private static Set<ExamCode> passed(Plan plan, List<Progress> reports) {
        Stream<ExamCode> since = reports.stream()
                .flatMap(report -> report.exams().stream())
                .filter(Attempt::passed)
                .map(Attempt::exam);
        return Stream.concat(since, passedBefore(plan)).collect(Collectors.toSet());
    }

    private static Stream<ExamCode> passedBefore(Plan plan) {
        Stream<?> attempts = plan.request().get("attempts") instanceof List<?> list ? list.stream() : Stream.of();
        return attempts.filter(
                        attempt -> attempt instanceof Map<?, ?> fields && Boolean.TRUE.equals(fields.get("passed")))
                .map(attempt -> new ExamCode(String.valueOf(((Map<?, ?>) attempt).get("exam"))));
    }

    private static List<PlannedSitting> sittings(Plan plan, Set<ExamCode> passed) {
        return plan.path().stream()
                .sorted(Comparator.comparing(PathStep::examDate))
                .map(step -> new PlannedSitting(step.exam(), step.examDate(), passed.contains(step.exam())))
                .toList();
    }

    /** What is missed is as undone as what nobody has touched. What is left for an exam that was passed is not wanted any more. */
    private static List<UndoneDay> undone(Plan plan, Set<ExamCode> passed) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        work(plan)
                .filter(session -> !isDone(session) && !passed.contains(session.exam()))
                .forEach(session -> days.merge(session.date(), session.minutes(), Integer::sum));
        return days.entrySet().stream()
                .map(day -> new UndoneDay(day.getKey(), day.getValue()))
                .toList();
    }

    private List<Object> facts(Plan plan, Set<ExamCode> passed, List<UndoneDay> undone) {
        int done = Math.toIntExact(work(plan).filter(PlanSummaries::isDone).count());
        List<Object> facts = new ArrayList<>(rules.parameters().numbers().values());
        facts.add(new Headway(done + passed.size(), isTargetAhead(plan, passed)));
        facts.add(new OrdinaryWeek(ordinaryWeek(plan)));
        int before = 0;
        for (UndoneDay due : undone) {
            facts.add(new Backlog(due.day(), before + due.minutes(), before));
            before += due.minutes();
        }
        return facts;
    }

    /** Where nothing is planned, the target was reached if something was passed; else there is no way to it. */
    private static boolean isTargetAhead(Plan plan, Set<ExamCode> passed) {
        return plan.target().planned().map(exam -> !passed.contains(exam)).orElse(passed.isEmpty());
    }

    /** The time that most weeks have, of those in which the learner has any; of equals the longer. */
    private static int ordinaryWeek(Plan plan) {
        SortedMap<Integer, Long> weeks = plan.weeks().stream()
                .map(Week::capacityMinutes)
                .filter(minutes -> minutes > 0)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return weeks.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static PlanStatus status(Inference inferred) {
        List<PlanStatus> statuses = inferred.stream(Condition.class)
                .map(Condition::status)
                .distinct()
                .toList();
        if (statuses.size() != 1) {
            throw new UndecidedException(
                    "the rules of stage progress should give a plan one Condition, not " + statuses);
        }
        return statuses.get(0);
    }

    private static Stream<Session> work(Plan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() != Work.BUFFER && session.kind() != Work.EXAM);
    }

    private static boolean isDone(Session session) {
        return session.state() == Session.State.DONE;
    }

    private static int minutes(Stream<Session> sessions) {
        return sessions.mapToInt(Session::minutes).sum();
    }

    /** The request is kept as it is written. */
    private static String learner(Plan plan) {
        return plan.request().get("learner") instanceof Map<?, ?> learner && learner.get("name") instanceof String name
                ? name
                : "";
    }
}
