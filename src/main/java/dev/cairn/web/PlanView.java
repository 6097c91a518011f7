package dev.cairn.web;

import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.VerdictWords;
import dev.cairn.export.Words;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress.MockResult;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import dev.cairn.planning.PlanSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A stored plan on a day, for the pages that show it.
 *
 * @param summary what lists tell of it
 */
record PlanView(Standing standing, PlanSummary summary, LocalDate today) {

    Plan plan() {
        return standing.plan();
    }

    /** Where its pages are. */
    String address() {
        return "/plans/" + plan().id();
    }

    /** Where its forms are for programs and files. */
    String files() {
        return "/api/v1/plans/" + plan().id();
    }

    VerdictWords words() {
        return new VerdictWords(plan());
    }

    String title() {
        return plan().target().planned().map(exam -> "Your roadmap to " + exam).orElse("Your roadmap");
    }

    boolean isBehind() {
        return summary.isBehindOn(today);
    }

    /** Work that was due before today and is not done, in words. */
    String undone() {
        return Words.duration(summary.undoneBefore(today));
    }

    /** How many sessions of earlier days nobody has said anything of. */
    long leftOver() {
        return plan().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.state() == Session.State.PLANNED
                        && session.kind() != Work.EXAM
                        && session.kind() != Work.BUFFER
                        && session.date().isBefore(today))
                .count();
    }

    int percentDone() {
        return summary.plannedMinutes() == 0 ? 0 : 100 * summary.doneMinutes() / summary.plannedMinutes();
    }

    /** The week of today; before the plan begins its first, after it has ended its last. */
    Optional<Week> thisWeek() {
        List<Week> weeks = plan().weeks();
        return weeks.stream()
                .filter(week -> !today.isAfter(week.to()))
                .findFirst()
                .or(() -> weeks.isEmpty() ? Optional.empty() : Optional.of(weeks.get(weeks.size() - 1)));
    }

    boolean isNow(Week week) {
        return !today.isBefore(week.from()) && !today.isAfter(week.to());
    }

    Optional<Week> week(int number) {
        return plan().weeks().stream().filter(week -> week.week() == number).findFirst();
    }

    Optional<Session> session(String id) {
        return plan().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.id().equals(id))
                .findFirst();
    }

    Optional<PathStep> step(ExamCode exam) {
        return plan().path().stream().filter(step -> step.exam().equals(exam)).findFirst();
    }

    /** How an exam went, if that was reported since the plan was last made. */
    Optional<Attempt> result(ExamCode exam) {
        return standing.reports().stream()
                .flatMap(report -> report.exams().stream())
                .filter(result -> result.exam().equals(exam))
                .reduce((first, last) -> last);
    }

    boolean isPassed(ExamCode exam) {
        return summary.sittings().stream().anyMatch(sitting -> sitting.exam().equals(exam) && sitting.passed());
    }

    /** Exams that were reported as not passed since the plan was last made. */
    List<ExamCode> failed() {
        return plan().path().stream()
                .map(PathStep::exam)
                .filter(exam -> result(exam).filter(result -> !result.passed()).isPresent())
                .toList();
    }

    /** The score of a mock, if one was reported on or after its day since the plan was last made. */
    Optional<MockResult> score(Session mock) {
        return standing.reports().stream()
                .flatMap(report -> report.mocks().stream())
                .filter(result -> result.exam().equals(mock.exam())
                        && result.takenOn().equals(mock.doneOn().orElse(mock.date())))
                .reduce((first, last) -> last);
    }

    /** Exams whose day has come, and of which nobody has said how they went. */
    List<Session> examsToReport() {
        return plan().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.EXAM)
                .filter(session -> !session.date().isAfter(today) && !isPassed(session.exam()))
                .filter(session -> result(session.exam()).isEmpty())
                .toList();
    }
}
