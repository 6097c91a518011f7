package dev.cairn.journey;

import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Skipped;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.Engine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Somebody with a plan. */
record Learner(Plan plan) {

    /** @param request in YAML, with the day of asking */
    static Learner asking(String request) {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readYaml(request);
        PlanRequest understood = ((Intake.Accepted) intake).request();
        return new Learner(engine.planner().plan(understood, RequestJson.fields(understood)));
    }

    /** The exams of the path, by code. */
    List<String> path() {
        return plan.path().stream().map(step -> step.exam().toString()).toList();
    }

    PathStep last() {
        return plan.path().get(plan.path().size() - 1);
    }

    LocalDate finish() {
        return last().examDate();
    }

    /** The part of the last exam's minutes that comes of one thing. */
    int effort(String factor) {
        return last().effort().stream()
                .filter(part -> part.factor().equals(factor))
                .mapToInt(Effort::value)
                .sum();
    }

    /** Why an exam is left out. */
    String skipped(String exam) {
        return plan.skipped().stream()
                .filter(each -> each.exam().equals(new ExamCode(exam)))
                .map(Skipped::reason)
                .findFirst()
                .orElse("");
    }

    List<String> codes() {
        return plan.advisories().stream().map(Advisory::code).distinct().toList();
    }

    /** The advisories with a code that are about an exam. */
    List<Advisory> advisories(String code, String exam) {
        return plan.advisories().stream()
                .filter(advisory -> advisory.code().equals(code))
                .filter(advisory ->
                        advisory.exam().filter(new ExamCode(exam)::equals).isPresent())
                .toList();
    }

    Advisory advisory(String code) {
        return plan.advisories().stream()
                .filter(advisory -> advisory.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no advisory " + code + " among " + codes()));
    }

    List<Session> sessions(Work... kinds) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> kinds.length == 0 || Stream.of(kinds).anyMatch(kind -> kind == session.kind()))
                .toList();
    }

    int minutes(Work... kinds) {
        return sessions(kinds).stream().mapToInt(Session::minutes).sum();
    }

    /** All sessions for an exam but the exam itself. */
    List<Session> study(String exam) {
        return sessions().stream()
                .filter(session -> session.exam().equals(new ExamCode(exam)))
                .filter(session -> session.kind() != Work.EXAM)
                .toList();
    }
}
