package dev.cairn.http;

import dev.cairn.export.Json;
import dev.cairn.http.PlanShelf.Standing;
import dev.cairn.intake.ReplanReader;
import dev.cairn.intake.ReplanReader.Outcome;
import dev.cairn.intake.StoredText;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Replan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.StalePlanException;
import dev.cairn.planning.StoredPlan;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /plans/{id}/replan}: what is left of a plan, planned anew, and what that changes. */
final class ReplanResource {
    private static final String PREVIEW = "preview";

    /** How often to plan again, when others change the same plan at the same time. */
    private static final int MOST_TRIES = 5;

    private final Supplier<Engine> engine;
    private final PlanShelf shelf;
    private final Clock clock;

    ReplanResource(Supplier<Engine> engine, PlanShelf shelf, Clock clock) {
        this.engine = engine;
        this.shelf = shelf;
        this.clock = clock;
    }

    void replan(Context context) throws IOException {
        Query query = new Query(context, PREVIEW);
        boolean preview = query.flag(PREVIEW).orElse(false);
        query.refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        Body body = Body.read(context, Answers.JSON);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Standing before = shelf.find(Caller.of(context), id);
            EntityTag.requireMatch(context, before.position());
            Replan made = made(id, before, body.text());
            Optional<PlanPosition> position =
                    preview ? Optional.of(before.position()) : appended(made.plan(), id, before);
            if (position.isPresent()) {
                context.header(HttpHeader.ETAG.asString(), EntityTag.of(position.get()));
                Answers.json(context, made);
                return;
            }
        }
        context.header(HttpHeader.RETRY_AFTER.asString(), ErrorAnswers.RETRY_SECONDS);
        throw new ProblemException(ProblemType.BUSY, "too many change this plan at the same time: try again");
    }

    private Replan made(PlanId id, Standing before, String text) {
        // One engine for the whole of a plan: rules may be exchanged meanwhile.
        Engine current = engine.get();
        Outcome outcome =
                new ReplanReader(before.plan(), reports(id, before), before.reports(), current, clock).readJson(text);
        if (outcome instanceof Outcome.Refused refused) {
            throw new ProblemException(Problem.of(refused.faults()));
        }
        Replan made = current.planner().replan(((Outcome.Read) outcome).replanning());
        Plan named = made.plan().storedAs(id.value(), before.position().version() + 1);
        return new Replan(named, made.diff());
    }

    /** All that was ever reported on the plan, not only since its latest version. */
    private List<Progress> reports(PlanId id, Standing before) {
        return shelf.store().events(id).stream()
                .filter(event -> event.sequence() <= before.position().sequence())
                .map(event -> StoredText.progress(event.body()))
                .toList();
    }

    /** Where the plan stands with the new version; nothing if it was changed meanwhile. */
    private Optional<PlanPosition> appended(Plan plan, PlanId id, Standing before) {
        StoredPlan next = new StoredPlan(
                id,
                plan.version(),
                before.position().sequence(),
                Json.compact(plan.request()),
                Json.compact(plan),
                plan.revision(),
                before.owner(),
                clock.instant());
        try {
            shelf.store().append(next, shelf.summary(plan, List.of()), before.position());
            return Optional.of(next.position());
        } catch (StalePlanException e) {
            return Optional.empty();
        }
    }
}
