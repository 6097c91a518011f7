package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.DomainScore;
import dev.cairn.plan.Progress.MockResult;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A made-up learner who follows a plan more or less, and then plans anew: what is reported, and the wish. The same seed does the same. */
final class Follower {
    private final SplittableRandom random;
    private final Plan plan;
    private final LocalDate today;
    private final int diligence;
    private final int pace;

    Follower(Plan plan, long seed) {
        this.random = new SplittableRandom(seed * 31 + 7);
        this.plan = plan;
        LocalDate first = plan.weeks().get(0).from();
        LocalDate last = plan.weeks().get(plan.weeks().size() - 1).to();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        this.today = latest(plan.asOf(), first.plusDays(random.nextLong(days + 10)));
        this.diligence = List.of(100, 95, 80, 50, 0).get(random.nextInt(5));
        this.pace = List.of(100, 100, 80, 120, 200).get(random.nextInt(5));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Progress report() {
        List<SessionReport> sessions = new ArrayList<>();
        List<MockResult> mocks = new ArrayList<>();
        for (Session session : ReplannedPlan.sessions(plan)) {
            if (session.date().isBefore(today) && session.kind() != Work.EXAM) {
                if (chance(diligence)) {
                    sessions.add(done(session));
                    if (session.kind() == Work.MOCK && session.id().endsWith("-1") && chance(70)) {
                        mocks.add(score(session));
                    }
                } else if (chance(30)) {
                    sessions.add(report(session, Session.State.MISSED));
                }
            } else if (session.date().isBefore(today.plusDays(6)) && chance(5) && session.kind() != Work.EXAM) {
                sessions.add(done(session));
            } else if (!session.date().isBefore(today) && chance(2)) {
                sessions.add(locked(session));
            }
        }
        return new Progress(sessions, mocks, results());
    }

    private SessionReport done(Session session) {
        Optional<Integer> spent = session.domain().isPresent() && chance(60)
                ? Optional.of(Math.max(1, session.minutes() * pace / 100))
                : Optional.empty();
        Optional<LocalDate> early = session.date().isBefore(today)
                ? Optional.empty()
                : Optional.of(latest(plan.asOf(), today.minusDays(1)));
        return new SessionReport(session.id(), Optional.of(Session.State.DONE), spent, early, Optional.empty());
    }

    private static SessionReport report(Session session, Session.State state) {
        return new SessionReport(
                session.id(), Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SessionReport locked(Session session) {
        return new SessionReport(session.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    private MockResult score(Session session) {
        int domains = step(session.exam()).domains().size();
        List<DomainScore> scores = IntStream.rangeClosed(1, domains)
                .mapToObj(domain -> new DomainScore(domain, 30 + random.nextInt(70)))
                .toList();
        return new MockResult(session.exam(), session.date(), 30 + random.nextInt(70), scores);
    }

    private PathStep step(ExamCode exam) {
        return plan.path().stream()
                .filter(step -> step.exam().equals(exam))
                .findFirst()
                .orElseThrow();
    }

    private List<Attempt> results() {
        return plan.path().stream()
                .filter(step -> step.examDate().isBefore(today) && chance(80))
                .map(step -> {
                    boolean passed = chance(70);
                    return new Attempt(
                            step.exam(), step.examDate(), passed, new TreeSet<>(passed ? List.of() : List.of(1)));
                })
                .toList();
    }

    private boolean isDeadlineOver() {
        return plan.request().get("examBy") instanceof String day
                && !LocalDate.parse(day).isAfter(today);
    }

    String wish() {
        String changes = switch (isDeadlineOver() ? 2 : random.nextInt(6)) {
            case 0 -> "{\"hoursPerWeek\": %d}".formatted(3 + random.nextInt(15));
            case 1 ->
                "{\"unavailable\": [{\"from\": \"%s\", \"to\": \"%s\"}]}"
                        .formatted(today.plusDays(3), today.plusDays(3 + random.nextInt(30)));
            case 2 -> "{\"examBy\": null}";
            default -> "{}";
        };
        return "{\"asOf\": \"%s\", \"changes\": %s}".formatted(today, changes);
    }
}
