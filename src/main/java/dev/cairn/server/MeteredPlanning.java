package dev.cairn.server;

import dev.cairn.batch.Planning;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;

/** Plans with a watch. */
record MeteredPlanning(Metering metering) implements Planning {
    @Override
    public Plan plan(Engine engine, PlanRequest request) {
        long start = System.nanoTime();
        Plan plan = PLAIN.plan(engine, request);
        metering.plan(plan.feasibility().verdict(), System.nanoTime() - start);
        return plan;
    }
}
