package dev.cairn.desk;

import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.export.Json;
import dev.cairn.intake.ReplanReader;
import dev.cairn.intake.ReplanReader.Outcome;
import dev.cairn.intake.RevertReader;
import dev.cairn.intake.StoredText;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Replan;
import dev.cairn.plan.Reverted;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.StalePlanException;
import dev.cairn.planning.StoredPlan;
import dev.cairn.planning.StoredPlan.Earlier;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes next versions of stored plans: plans again what is left, or goes back to an earlier version. Safe for use by several threads. */
public final class ReplanDesk {
    /** How often to plan again, when others change the same plan at the same time. */
    private static final int MOST_TRIES = 5;

    private final Supplier<Engine> engine;
    private final PlanShelf shelf;
    private final Clock clock;

    public ReplanDesk(Supplier<Engine> engine, PlanShelf shelf, Clock clock) {
        this.engine = engine;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A plan that was replanned, or has gone back.
     *
     * @param before the plan that it was made from
     * @param position where the stored plan stands by now
     */
    public record Remade(Standing before, Replan replan, PlanPosition position) {}

    /**
     * Says what a wish, a JSON object, would make of a plan; stores nothing.
     *
     * @param guard throws if the wish is not meant for a plan that stands here
     * @throws ProblemException if the wish cannot be met, with all that is wrong
     */
    public Remade preview(Caller caller, PlanId id, String json, Consumer<PlanPosition> guard) {
        Standing before = shelf.find(caller, id);
        guard.accept(before.position());
        return preview(id, before, json);
    }

    /**
     * Says what a wish, a JSON object, would make of a plan that was found already; stores nothing.
     *
     * @throws ProblemException if the wish cannot be met, with all that is wrong
     */
    public Remade preview(PlanId id, Standing before, String json) {
        return new Remade(before, made(id, before, json), before.position());
    }

    /**
     * Makes a plan anew by a wish, a JSON object, and stores that as its next version.
     *
     * @param guard throws if the wish is not meant for a plan that stands here
     * @throws ProblemException if the wish cannot be met, with all that is wrong; then nothing is changed
     */
    public Remade replan(Caller caller, PlanId id, String json, Consumer<PlanPosition> guard) {
        return changed(caller, id, guard, before -> new Next(made(id, before, json), Optional.empty()));
    }

    /**
     * Goes back to an earlier version, which a JSON object names, and stores that as the next version. What was reported since stays.
     *
     * @param guard throws if the wish is not meant for a plan that stands here
     * @throws ProblemException if it names no version of the plan; then nothing is changed
     */
    public Remade revert(Caller caller, PlanId id, String json, Consumer<PlanPosition> guard) {
        return changed(caller, id, guard, before -> reverted(id, before, json));
    }

    /**
     * What a plan is to become.
     *
     * @param earlier the version that it goes back to
     */
    private record Next(Replan made, Optional<Earlier> earlier) {}

    private Remade changed(Caller caller, PlanId id, Consumer<PlanPosition> guard, Function<Standing, Next> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Standing before = shelf.find(caller, id);
            guard.accept(before.position());
            Next next = change.apply(before);
            Optional<PlanPosition> position = appended(next, id, before);
            if (position.isPresent()) {
                return new Remade(before, next.made(), position.get());
            }
        }
        throw new ProblemException(ProblemType.BUSY, "too many requests change this plan at the same time: try again");
    }

    private Replan made(PlanId id, Standing before, String json) {
        // One engine for the whole of a plan: rules may be exchanged meanwhile.
        Engine current = engine.get();
        Outcome outcome =
                new ReplanReader(before.plan(), reports(id, before), before.reports(), current, clock).readJson(json);
        if (outcome instanceof Outcome.Refused refused) {
            throw new ProblemException(Problem.of(refused.faults()));
        }
        Replan made = current.planner().replan(((Outcome.Read) outcome).replanning());
        return new Replan(named(made.plan(), id, before), made.diff(), made.proposals());
    }

    private static Plan named(Plan plan, PlanId id, Standing before) {
        return plan.storedAs(id.value(), before.position().version() + 1);
    }

    private Next reverted(PlanId id, Standing before, String json) {
        RevertReader.Outcome outcome = RevertReader.readJson(json);
        if (outcome instanceof RevertReader.Outcome.Refused refused) {
            throw new ProblemException(Problem.of(refused.faults()));
        }
        StoredPlan earlier = shelf.version(id, ((RevertReader.Outcome.Read) outcome).version());
        List<Progress> since = reports(id, before, earlier.sequence());
        Plan plan = Reverted.to(StoredText.plan(earlier.plan()), since, before.plan());
        return new Next(
                Reverted.between(before.plan(), named(plan, id, before)),
                Optional.of(new Earlier(earlier.version(), earlier.planned())));
    }

    /** All that was ever reported on the plan, not only since its latest version. */
    private List<Progress> reports(PlanId id, Standing before) {
        return reports(id, before, 0);
    }

    private List<Progress> reports(PlanId id, Standing before, long after) {
        return shelf.store().events(id).stream()
                .filter(event -> event.sequence() > after
                        && event.sequence() <= before.position().sequence())
                .map(event -> StoredText.progress(event.body()))
                .toList();
    }

    /** Where the plan stands with the new version; nothing if it was changed meanwhile. */
    private Optional<PlanPosition> appended(Next made, PlanId id, Standing before) {
        Plan plan = made.made().plan();
        StoredPlan next = new StoredPlan(
                id,
                plan.version(),
                before.position().sequence(),
                Json.compact(plan.request()),
                Json.compact(plan),
                plan.revision(),
                before.owner(),
                clock.instant(),
                made.earlier());
        try {
            List<Progress> unknown = made.earlier()
                    .map(earlier -> reports(id, before, earlier.sequence()))
                    .orElse(List.of());
            shelf.store().append(next, shelf.summary(plan, unknown), before.position());
            return Optional.of(next.position());
        } catch (StalePlanException e) {
            return Optional.empty();
        }
    }
}
