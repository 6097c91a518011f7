package dev.cairn.cohort;

import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.StoredPlan;
import java.time.Clock;
import java.time.Instant;

/** Plans of the shipped rules, made and ready to be stored. */
final class MadePlans {
    static final Instant NOW = Instant.parse("2026-01-12T12:00:00Z");

    private MadePlans() {}

    /** One exam in some weeks, 8 hours each. */
    static Plan small() {
        return of(TestEngine.shared(), """
                {"learner": {"name": "Ana"}, "target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "hoursPerWeek": 8,
                 "depth": "minimal"}""");
    }

    /** Two exams. */
    static Plan pair() {
        return of(TestEngine.shared(), """
                {"learner": {"name": "Bo"}, "target": {"exam": "SAA-C03"}, "asOf": "2026-01-12", "hoursPerWeek": 10}""");
    }

    static Plan of(Engine engine, String request) {
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(request);
        PlanRequest accepted = ((Intake.Accepted) intake).request();
        return engine.planner().plan(accepted, RequestJson.fields(accepted));
    }

    static StoredPlan stored(PlanId id, Plan plan) {
        Plan named = plan.storedAs(id.value(), 1);
        return new StoredPlan(id, 1, 0, Json.compact(plan.request()), Json.compact(named), plan.revision(), "", NOW);
    }
}
