package dev.cairn.cohort;

import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestFault;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.Remaking;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.StoredPlan;
import dev.cairn.planning.UndecidedException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Makes first versions again, from their requests. Later ones rest on reports too. */
public final class RequestRemaking implements Remaking {
    private final Engine engine;

    public RequestRemaking(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Plan remake(PlanAsItStands standing) {
        StoredPlan stored = standing.plan();
        if (stored.version() > 1) {
            throw new NotRemadeException(
                    "version " + stored.version() + " rests on reports, and not on a request alone");
        }
        PlanRequest request = request(stored);
        try {
            return engine.planner()
                    .plan(request, RequestJson.fields(request))
                    .storedAs(stored.id().value(), 1);
        } catch (RunawayRulesException | UndecidedException e) {
            throw new NotRemadeException("the rules cannot plan it: " + e.getMessage(), e);
        }
    }

    private PlanRequest request(StoredPlan stored) {
        // A stored request names its day: the clock is not asked.
        Clock clock = Clock.fixed(stored.createdAt(), ZoneOffset.UTC);
        Intake intake = new RequestReader(engine.catalogue(), clock).readJson(stored.request());
        if (intake instanceof Intake.Rejected rejected) {
            RequestFault first = rejected.faults().get(0);
            throw new NotRemadeException(
                    "its request cannot be read any more: " + first.pointer() + ": " + first.problem());
        }
        return ((Intake.Accepted) intake).request();
    }
}
