package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.intake.RequestJson;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.effort.Factor;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A plan, with what it was made from. */
record MadePlan(Engine engine, PlanRequest request, Plan plan) {

    static MadePlan of(Engine engine, PlanRequest request) {
        return new MadePlan(engine, request, engine.planner().plan(request, RequestJson.fields(request)));
    }

    /** The plan for another request, by the same rules. */
    MadePlan with(PlanRequest other) {
        return of(engine, other);
    }

    LearnersTime time() {
        return new LearnersTime(request);
    }

    ExamLife life(ExamCode exam) {
        return new ExamLife(engine.catalogue(), exam, request.language());
    }

    List<Session> sessions() {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }

    /** All sessions but the exams themselves. */
    List<Session> study() {
        return sessions().stream()
                .filter(session -> session.kind() != Work.EXAM)
                .toList();
    }

    /** The sessions for an exam, the exam itself apart. */
    List<Session> study(PathStep step) {
        return study().stream()
                .filter(session -> session.exam().equals(step.exam()))
                .toList();
    }

    /** The sessions of some kinds for an exam. */
    List<Session> study(PathStep step, Work... kinds) {
        return study(step).stream()
                .filter(session -> Stream.of(kinds).anyMatch(kind -> kind == session.kind()))
                .toList();
    }

    /** The sessions of some kinds for a domain of an exam. */
    List<Session> study(PathStep step, DomainShare domain, Work... kinds) {
        return study(step, kinds).stream()
                .filter(session -> session.domain().stream().anyMatch(number -> number == domain.domain()))
                .toList();
    }

    /** The days with sessions for an exam. */
    List<LocalDate> studyDays(PathStep step) {
        return study(step).stream().map(Session::date).distinct().sorted().toList();
    }

    Exam exam(PathStep step) {
        return engine.catalogue().exam(step.exam()).orElseThrow();
    }

    boolean fits() {
        return plan.feasibility().verdict() != Verdict.INFEASIBLE;
    }

    /** Whether there was time only for a part of the work for an exam. */
    boolean isCurtailed(PathStep step) {
        PathStep last = plan.path().get(plan.path().size() - 1);
        return !fits()
                && (step.equals(last)
                        || step.effort().stream().anyMatch(part -> part.factor().equals(Factor.CUT.label())));
    }

    List<ExamCode> path() {
        return plan.path().stream().map(PathStep::exam).toList();
    }

    static int minutes(List<Session> sessions) {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }
}
