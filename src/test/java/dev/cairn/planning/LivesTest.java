package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.ReplanReader;
import dev.cairn.intake.RequestJson;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Followed;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.DomainScore;
import dev.cairn.plan.Progress.MockResult;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Replan;
import dev.cairn.plan.Session;
import dev.cairn.plan.SessionChange;
import dev.cairn.plan.Work;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Learners who follow their plan over months: who are early, miss a day or a week, sit a mock that goes well or badly. {@code -Dcairn.seed=SEED} for one of
 * them.
 */
class LivesTest {
    private static final int LIVES = 40;
    private static final int WEEKS = 10;

    private final Engine engine = TestEngine.shared();

    static Stream<Long> seeds() {
        String seed = System.getProperty("cairn.seed", "");
        return seed.isEmpty() ? LongStream.range(0, LIVES).boxed() : Stream.of(Long.parseLong(seed));
    }

    /** A plan in its latest version, with all that was reported on it. */
    private static final class Life {
        final List<Progress> reports = new ArrayList<>();
        final List<Progress> news = new ArrayList<>();
        final SplittableRandom random;
        final Engine engine;
        Plan version;

        Life(Engine engine, Plan first, long seed) {
            this.engine = engine;
            this.version = first;
            this.random = new SplittableRandom(seed);
        }

        Plan now() {
            return Followed.after(version, news);
        }

        List<Session> sessions() {
            return ReplannedPlan.sessions(now());
        }

        void report(List<SessionReport> sessions, List<MockResult> mocks) {
            Progress report = new Progress(sessions, mocks, List.of());
            reports.add(report);
            news.add(report);
        }

        /** Reports as done what was due before a day, but for what is missed. */
        void tick(LocalDate until, Predicate<Session> missed) {
            report(
                    sessions().stream()
                            .filter(session -> session.date().isBefore(until) && !session.isDone())
                            .filter(session -> session.kind() != Work.EXAM && session.kind() != Work.BUFFER)
                            .filter(missed.negate())
                            .map(session -> done(session, Optional.empty()))
                            .toList(),
                    List.of());
        }

        Replan replan(LocalDate today) {
            Replan made = preview(today);
            version = ReplannedPlan.stored(made.plan());
            news.clear();
            return made;
        }

        Replan preview(LocalDate today) {
            Clock clock = Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            ReplanReader.Outcome outcome = new ReplanReader(now(), reports, news, engine, clock).readJson("{}");
            return engine.planner().replan(((ReplanReader.Outcome.Read) outcome).replanning());
        }
    }

    private static SessionReport done(Session session, Optional<LocalDate> day) {
        return new SessionReport(
                session.id(), Optional.of(Session.State.DONE), Optional.empty(), day, Optional.empty());
    }

    private static Map<ExamCode, LocalDate> examDays(Plan plan) {
        Map<ExamCode, LocalDate> days = new LinkedHashMap<>();
        plan.path().forEach(step -> days.put(step.exam(), step.examDate()));
        return days;
    }

    private Optional<Life> life(long seed) {
        PlanRequest request = MadeUpLearners.of(engine.catalogue()).learner(seed);
        Plan plan = ReplannedPlan.stored(engine.planner().plan(request, RequestJson.fields(request)));
        return plan.path().isEmpty() ? Optional.empty() : Optional.of(new Life(engine, plan, seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsExamDaysWhateverIsTickedEarlyOrMissed(long seed) {
        Optional<Life> begun = life(seed);
        if (begun.isEmpty()) {
            return;
        }
        Life life = begun.get();
        LocalDate today =
                life.version.weeks().get(0).from().with(DayOfWeek.MONDAY).plusWeeks(1);
        for (int week = 0;
                week < WEEKS && today.isBefore(life.version.path().get(0).examDate());
                week++) {
            Map<ExamCode, LocalDate> days = examDays(life.version);
            switch (life.random.nextInt(4)) {
                case 0 -> early(life, today);
                case 1 -> missOne(life, today);
                case 2 -> missAWeek(life, today);
                default -> mock(life, today);
            }
            assertThat(examDays(life.version)).as("week %d", week).isEqualTo(days);
            assertThat(life.preview(today).diff())
                    .as("the same again in week %d", week)
                    .isEmpty();
            today = today.plusWeeks(1);
        }
    }

    /** All was done, and one session more. */
    private static void early(Life life, LocalDate today) {
        life.tick(today, session -> false);
        life.sessions().stream()
                .filter(session -> !session.isDone() && session.date().isAfter(today))
                .filter(session -> session.kind() == Work.LEARN || session.kind() == Work.QUIZ)
                .findFirst()
                .ifPresent(session -> life.report(List.of(done(session, Optional.of(today))), List.of()));
        boolean owesNothing = ReplannedPlan.sessions(life.now()).stream()
                .noneMatch(session -> !session.isDone()
                        && session.date().isBefore(today)
                        && session.kind() != Work.BUFFER
                        && session.kind() != Work.EXAM);

        Replan made = life.replan(today);

        assertThat(owesNothing ? made.diff() : List.of())
                .as("changes after an early tick")
                .isEmpty();
    }

    private static void missOne(Life life, LocalDate today) {
        Optional<Session> missed = life.sessions().stream()
                .filter(session -> !session.isDone() && session.date().isBefore(today))
                .filter(session -> session.kind() == Work.LEARN)
                .findFirst();
        life.tick(today, session -> missed.filter(session::equals).isPresent());
        replanned(life, today);
    }

    private static void missAWeek(Life life, LocalDate today) {
        life.tick(today, session -> !session.date().isBefore(today.minusWeeks(1)));
        replanned(life, today);
    }

    private static void mock(Life life, LocalDate today) {
        life.tick(today, session -> false);
        PathStep step = life.version.path().get(0);
        int score = 30 + life.random.nextInt(70);
        List<DomainScore> domains = step.domains().stream()
                .map(domain -> new DomainScore(domain.domain(), score))
                .toList();
        life.report(List.of(), List.of(new MockResult(step.exam(), today.minusDays(1), score, domains)));
        replanned(life, today);
    }

    /** What was to be learned still is, or is named as left out; and whatever changed says why. */
    private static void replanned(Life life, LocalDate today) {
        List<String> topics = topics(life.now());
        Set<ExamCode> path = examDays(life.now()).keySet();
        Replan made = life.replan(today);
        List<String> kept = new ArrayList<>(topics(made.plan()));
        made.plan().path().forEach(step -> step.leftOut().forEach(left -> kept.add(left.topic())));

        assertThat(made.plan().path()).as("path").extracting(PathStep::exam).containsAll(path);
        assertThat(kept).containsAll(topics);
        assertThat(made.diff())
                .extracting(SessionChange::why)
                .allSatisfy(why -> assertThat(why).isNotEmpty());
        assertThat(made.proposals())
                .allSatisfy(proposal -> assertThat(made.plan().explanations())
                        .containsKeys(proposal.why().toArray(String[]::new)));
    }

    private static List<String> topics(Plan plan) {
        return ReplannedPlan.sessions(plan).stream()
                .flatMap(session -> session.topics().stream())
                .distinct()
                .toList();
    }
}
