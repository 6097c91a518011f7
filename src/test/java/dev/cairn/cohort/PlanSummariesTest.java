package dev.cairn.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.Followed;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Work;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.PlanSummary.UndoneDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a plan as it stands is summed up as. */
class PlanSummariesTest {
    private static final PlanSummaries SUMMARIES =
            new PlanSummaries(TestEngine.shared().rules());
    private static final Plan PLAN = MadePlans.small();
    private static final Plan PAIR = MadePlans.pair();

    /** Of 8 hours a week. */
    private static final int WEEK = 480;

    private static PlanSummary after(Plan plan, Progress... reports) {
        return SUMMARIES.of(Followed.after(plan, List.of(reports)), List.of(reports));
    }

    private static List<Session> work(Plan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() != Work.BUFFER && session.kind() != Work.EXAM)
                .toList();
    }

    private static Progress report(Plan plan, State state, Predicate<Session> which) {
        List<SessionReport> sessions = work(plan).stream()
                .filter(which)
                .map(session -> new SessionReport(
                        session.id(), Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        return new Progress(sessions, List.of(), List.of());
    }

    private static Progress moved(Session session, LocalDate to) {
        SessionReport report = new SessionReport(
                session.id(), Optional.of(State.PLANNED), Optional.empty(), Optional.of(to), Optional.empty());
        return new Progress(List.of(report), List.of(), List.of());
    }

    private static Progress sat(ExamCode exam, LocalDate day, boolean passed) {
        return new Progress(List.of(), List.of(), List.of(new Attempt(exam, day, passed, new TreeSet<>())));
    }

    /** Counted without rules: the day after the first on which more than this is due. */
    private static Optional<LocalDate> dayAfterMoreIsDue(List<Session> sessions, int minutes) {
        int due = 0;
        List<Session> inOrder = new ArrayList<>(sessions);
        inOrder.sort((one, other) -> one.date().compareTo(other.date()));
        for (Session session : inOrder) {
            due += session.minutes();
            if (due > minutes) {
                return Optional.of(session.date().plusDays(1));
            }
        }
        return Optional.empty();
    }

    @Test
    void isBehindOnceMoreThanAnOrdinaryWeekIsUndone() {
        PlanSummary summary = after(PLAN);

        assertThat(summary.behindFrom()).isPresent().isEqualTo(dayAfterMoreIsDue(work(PLAN), WEEK));
        assertThat(summary.behindWhy()).containsExactly("PRG-050");
        LocalDate from = summary.behindFrom().orElseThrow();
        assertThat(summary.isBehindOn(from.minusDays(1))).isFalse();
        assertThat(summary.isBehindOn(from)).isTrue();
        assertThat(summary.undoneBefore(from)).isGreaterThan(WEEK);
        assertThat(summary.undoneBefore(from.minusDays(1))).isLessThanOrEqualTo(WEEK);
        assertThat(summary.status()).isEqualTo(PlanStatus.NOT_STARTED);
    }

    @Test
    void countsWhatIsMissedLikeWhatNobodyHasTouched() {
        assertThat(after(PLAN, report(PLAN, State.MISSED, session -> true)).undone())
                .isEqualTo(after(PLAN).undone());
    }

    @Test
    void isBehindLaterForThoseWhoHaveDoneMore() {
        LocalDate until = work(PLAN).get(0).date().plusWeeks(3);
        Predicate<Session> early = session -> session.date().isBefore(until);

        PlanSummary summary = after(PLAN, report(PLAN, State.DONE, early));

        assertThat(summary.status()).isEqualTo(PlanStatus.UNDER_WAY);
        assertThat(summary.behindFrom())
                .isEqualTo(dayAfterMoreIsDue(
                        work(PLAN).stream().filter(early.negate()).toList(), WEEK));
        assertThat(summary.doneMinutes())
                .isEqualTo(work(PLAN).stream()
                        .filter(early)
                        .mapToInt(Session::minutes)
                        .sum());
        assertThat(summary.plannedMinutes())
                .isEqualTo(work(PLAN).stream().mapToInt(Session::minutes).sum())
                .isEqualTo(PLAN.feasibility().neededMinutes());
    }

    @Test
    void isNeverBehindIfAllIsDone() {
        PlanSummary summary = after(PLAN, report(PLAN, State.DONE, session -> true));

        assertThat(summary.behindFrom()).isEmpty();
        assertThat(summary.behindWhy()).isEmpty();
        assertThat(summary.undone()).isEmpty();
        assertThat(summary.status()).isEqualTo(PlanStatus.UNDER_WAY);
        assertThat(summary.doneMinutes()).isEqualTo(summary.plannedMinutes());
    }

    @Test
    void countsASessionOnTheDayItIsMovedTo() {
        Session first = work(PLAN).get(0);
        LocalDate day = work(PLAN).get(20).date();

        PlanSummary summary = after(PLAN, moved(first, day));

        assertThat(undoneOn(summary, day)).isEqualTo(undoneOn(after(PLAN), day) + first.minutes());
        assertThat(undoneOn(summary, first.date())).isEqualTo(undoneOn(after(PLAN), first.date()) - first.minutes());
    }

    private static int undoneOn(PlanSummary summary, LocalDate day) {
        return summary.undone().stream()
                .filter(due -> due.day().equals(day))
                .mapToInt(UndoneDay::minutes)
                .sum();
    }

    @Test
    void isFinishedAndNotBehindOnceTheTargetIsPassed() {
        PlanSummary summary =
                after(PLAN, sat(new ExamCode("CLF-C02"), PLAN.path().get(0).examDate(), true));

        assertThat(summary.status()).isEqualTo(PlanStatus.FINISHED);
        assertThat(summary.behindFrom()).isEmpty();
        assertThat(summary.nextExam()).isEmpty();
    }

    @Test
    void isUnderWayStillAfterAFailedAttempt() {
        Progress done = report(PLAN, State.DONE, session -> true);
        PlanSummary summary = after(
                PLAN, done, sat(new ExamCode("CLF-C02"), PLAN.path().get(0).examDate(), false));

        assertThat(summary.status()).isEqualTo(PlanStatus.UNDER_WAY);
        assertThat(summary.nextExam()).isPresent();
    }

    @Test
    void wantsNoMoreWorkForAnExamThatIsPassed() {
        PathStep first = PAIR.path().get(0);
        assertThat(PAIR.path()).hasSize(2);

        PlanSummary summary = after(PAIR, sat(first.exam(), first.examDate(), true));

        assertThat(summary.status()).isEqualTo(PlanStatus.UNDER_WAY);
        assertThat(summary.nextExam().orElseThrow().exam())
                .isEqualTo(PAIR.path().get(1).exam());
        assertThat(summary.undone().stream().mapToInt(UndoneDay::minutes).sum())
                .isEqualTo(work(PAIR).stream()
                        .filter(session -> !session.exam().equals(first.exam()))
                        .mapToInt(Session::minutes)
                        .sum());
    }

    @Test
    void tellsOfThePlanWhatItSays() {
        PlanSummary summary = after(PAIR);

        assertThat(summary.learner()).isEqualTo("Bo");
        assertThat(summary.asked()).isEqualTo("SAA-C03");
        assertThat(summary.planned()).contains(new ExamCode("SAA-C03"));
        assertThat(summary.verdict()).isEqualTo(PAIR.feasibility().verdict());
        assertThat(summary.revision()).isEqualTo(PAIR.revision());
        assertThat(summary.finish()).isEqualTo(PAIR.totals().finish());
        assertThat(summary.sittings())
                .extracting(PlanSummary.PlannedSitting::exam)
                .containsExactlyElementsOf(
                        PAIR.path().stream().map(PathStep::exam).toList());
        assertThat(summary.advisories()).hasSameSizeAs(PAIR.advisories());
    }

    @Test
    void hasTheSameBasisForTheSameRules() {
        assertThat(SUMMARIES.basis())
                .isEqualTo(new PlanSummaries(TestEngine.fresh().rules()).basis())
                .hasSize(64);
    }
}
