package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.intake.ReplanReader;
import dev.cairn.intake.StoredText;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Followed;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Replan;
import dev.cairn.plan.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A plan that was followed for a while and then made anew, with what it was made from. */
record ReplannedPlan(Engine engine, Replanning from, Replan made) {

    /** After all days of made-up plans. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2035-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** @param wish as clients send it */
    static ReplannedPlan of(Engine engine, Plan first, List<Progress> reports, String wish) {
        Plan before = Followed.after(first, reports);
        ReplanReader.Outcome outcome = new ReplanReader(before, reports, reports, engine, CLOCK).readJson(wish);
        if (outcome instanceof ReplanReader.Outcome.Refused refused) {
            throw new AssertionError(refused.toString());
        }
        Replanning replanning = ((ReplanReader.Outcome.Read) outcome).replanning();
        return new ReplannedPlan(engine, replanning, engine.planner().replan(replanning));
    }

    /** A plan as the store gives it back. */
    static Plan stored(Plan plan) {
        return StoredText.plan(Json.compact(plan));
    }

    Plan before() {
        return from.before();
    }

    Plan plan() {
        return made.plan();
    }

    PlanRequest request() {
        return from.request();
    }

    LocalDate today() {
        return request().asOf();
    }

    LearnersTime time() {
        return new LearnersTime(request());
    }

    List<Session> sessions() {
        return sessions(plan());
    }

    static List<Session> sessions(Plan plan) {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }

    /** What is still to be done, and is not locked. */
    List<Session> planned() {
        return sessions().stream()
                .filter(session -> !session.isDone() && !session.locked())
                .toList();
    }

    Optional<PathStep> step(ExamCode exam) {
        return plan().path().stream().filter(step -> step.exam().equals(exam)).findFirst();
    }
}
