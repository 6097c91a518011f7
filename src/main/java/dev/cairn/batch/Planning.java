package dev.cairn.batch;

import dev.cairn.intake.RequestJson;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;

/** How a request becomes its plan; whoever wants to know of it can stand in between. Safe for use by several threads. */
@FunctionalInterface
public interface Planning {
    /** By the engine, and no more. */
    Planning PLAIN = (engine, request) -> engine.planner().plan(request, RequestJson.fields(request));

    Plan plan(Engine engine, PlanRequest request);
}
