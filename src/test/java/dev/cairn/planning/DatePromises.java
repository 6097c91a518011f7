package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.learner.Attempt;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exams are sat on days on which they can be sat, in time, and with rest between. */
final class DatePromises {
    private static final int RETAKE_WAIT_DAYS = 14;
    private static final int REST_DAYS = 7;
    /** One in about eight: the weeks just before an exam are not for rest. */
    private static final int MOST_STUDY_WEEKS = 8;

    private DatePromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSteps("an exam is sat by its last safe day", DatePromises::lastSafeDay),
                Promise.ofSteps("an exam is sat by examBy, or the plan is infeasible", DatePromises::examBy),
                Promise.ofSteps("no exam falls on an unavailable day", DatePromises::unavailable),
                Promise.ofSteps("an exam is sat on a day on which it can be sat", DatePromises::open),
                Promise.ofSteps("14 days pass after a failed attempt", DatePromises::retakeWait),
                Promise.ofSteps("each exam is sat once, on its day, after its study", DatePromises::once),
                new Promise("exams follow each other with a week of rest", DatePromises::restBetween),
                Promise.ofSteps("about eight weeks of study go without rest, ten at most", DatePromises::restWeeks));
    }

    private static Stream<String> lastSafeDay(MadePlan made, PathStep step) {
        ExamLife life = made.life(step.exam());
        Optional<LocalDate> last = made.request().oneAttempt() ? life.lastDay() : life.lastSafeDay();
        return last.stream()
                .filter(day -> step.examDate().isAfter(day)
                        || !step.lastSafeDay().filter(day::equals).isPresent())
                .map(day ->
                        "exam on %s, last safe day %s, told as %s".formatted(step.examDate(), day, step.lastSafeDay()));
    }

    private static Stream<String> examBy(MadePlan made, PathStep step) {
        return made.request().examBy().stream()
                .filter(day -> made.fits() && step.examDate().isAfter(day))
                .map(day -> "exam on %s, asked for by %s".formatted(step.examDate(), day));
    }

    private static Stream<String> unavailable(MadePlan made, PathStep step) {
        return breachIf(made.time().isUnavailable(step.examDate()), () -> "exam on %s".formatted(step.examDate()));
    }

    private static Stream<String> open(MadePlan made, PathStep step) {
        boolean open =
                made.life(step.exam()).canBeSat(step.examDate(), made.request().acceptBeta());
        return breachIf(!open, () -> "exam on %s, status %s".formatted(step.examDate(), step.status()));
    }

    private static Stream<String> retakeWait(MadePlan made, PathStep step) {
        return made.request().attempts().stream()
                .filter(attempt -> !attempt.passed() && attempt.exam().equals(step.exam()))
                .map(Attempt::takenOn)
                .filter(day -> step.examDate().isBefore(day.plusDays(RETAKE_WAIT_DAYS)))
                .map(day -> "exam on %s, failed on %s".formatted(step.examDate(), day));
    }

    private static Stream<String> once(MadePlan made, PathStep step) {
        List<LocalDate> sat = made.sessions().stream()
                .filter(session -> session.kind() == Work.EXAM && session.exam().equals(step.exam()))
                .map(Session::date)
                .toList();
        List<LocalDate> days = made.studyDays(step);
        boolean around = days.stream().anyMatch(day -> day.isBefore(step.from()) || !day.isBefore(step.examDate()));
        return Stream.concat(
                breachIf(
                        !sat.equals(List.of(step.examDate())),
                        () -> "sat on %s, not %s".formatted(sat, step.examDate())),
                breachIf(
                        around || (days.isEmpty() && made.fits()),
                        () -> "studied for on %s, from %s to %s".formatted(days, step.from(), step.examDate())));
    }

    /** Where time is short, no week is free. */
    private static boolean isRoomy(MadePlan made) {
        return made.plan().feasibility().verdict() == Verdict.FEASIBLE;
    }

    private static Stream<String> restBetween(MadePlan made) {
        List<PathStep> path = made.plan().path();
        return IntStream.range(1, path.size())
                .filter(i -> isRoomy(made)
                        && path.get(i)
                                .from()
                                .isBefore(path.get(i - 1).examDate().plusDays(REST_DAYS)))
                .mapToObj(i -> "%s from %s, after an exam on %s"
                        .formatted(
                                path.get(i).exam(),
                                path.get(i).from(),
                                path.get(i - 1).examDate()));
    }

    private static Stream<String> restWeeks(MadePlan made, PathStep step) {
        int inARow = 0;
        for (Week week : made.plan().weeks()) {
            boolean studies = week.kind() == WeekKind.STUDY
                    && week.sessions().stream()
                            .anyMatch(session -> session.exam().equals(step.exam()));
            inARow = studies ? inARow + 1 : 0;
            if (isRoomy(made) && inARow > MOST_STUDY_WEEKS) {
                return Stream.of(
                        "week %d is the %dth in a row, exam on %s".formatted(week.week(), inARow, step.examDate()));
            }
        }
        return Stream.empty();
    }
}
