package dev.cairn.desk;

import dev.cairn.cohort.StandingPlan;
import dev.cairn.export.Json;
import dev.cairn.intake.StoredText;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.Engine;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanStore.KeyedPlan;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.StoredPlan;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts plans into the store, and finds them there, as answers want them: each caller those that are there for it. Whoever wants to know or to change anything of
 * a plan has to {@link #find} it first. Safe for use by several threads.
 */
public final class PlanShelf {
    private final Supplier<Engine> engine;
    private final PlanStore store;
    private final Supplier<PlanId> ids;
    private final Clock clock;

    public PlanShelf(Supplier<Engine> engine, PlanStore store, Supplier<PlanId> ids, Clock clock) {
        this.engine = engine;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A plan as it stands.
     *
     * @param reports those that the planning of its latest version did not know of
     * @param owner to whom it belongs
     */
    public record Standing(Plan plan, List<Progress> reports, PlanPosition position, String owner) {}

    public PlanStore store() {
        return store;
    }

    /** Stores the plan under an id of its own. */
    public Standing add(Caller caller, Plan plan) {
        StoredPlan first = first(caller, plan);
        store.create(first, summary(plan, List.of()));
        return made(first);
    }

    /** Stores the plan, unless one was stored under this key before: then that is the answer. */
    public Standing add(Caller caller, Plan plan, IdempotencyKey key) {
        return sameRequest(store.create(first(caller, plan), summary(plan, List.of()), key), key);
    }

    public Optional<Standing> earlier(IdempotencyKey key) {
        return store.findByKey(key).map(found -> sameRequest(found, key));
    }

    private static Standing sameRequest(KeyedPlan found, IdempotencyKey key) {
        if (!found.digest().equals(key.digest())) {
            throw new ProblemException(
                    ProblemType.KEY_REUSED,
                    "another request was sent with this Idempotency-Key: use a new one for each request");
        }
        return made(found.plan());
    }

    private StoredPlan first(Caller caller, Plan plan) {
        PlanId id = ids.get();
        Plan named = plan.storedAs(id.value(), 1);
        String request = Json.compact(plan.request());
        return new StoredPlan(id, 1, 0, request, Json.compact(named), plan.revision(), caller.owner(), clock.instant());
    }

    private static Standing made(StoredPlan stored) {
        return new Standing(StoredText.plan(stored.plan()), List.of(), stored.position(), stored.owner());
    }

    /** What lists tell of the plan. */
    public PlanSummary summary(Plan now, List<Progress> reports) {
        return new PlanSummaries(engine.get().rules()).of(now, reports);
    }

    /**
     * The plan with this id, as it stands.
     *
     * @throws ProblemException if there is no such plan for this caller, who learns nothing of those of others
     */
    public Standing find(Caller caller, PlanId id) {
        return store.find(id)
                .filter(found -> caller.reaches(found.plan().owner()))
                .map(PlanShelf::standing)
                .orElseThrow(PlanShelf::unknown);
    }

    /**
     * A version of the plan with this id, as it was made.
     *
     * @throws ProblemException if there is no such plan for this caller, or no such version of it
     */
    public Standing find(Caller caller, PlanId id, int version) {
        find(caller, id);
        return made(version(id, version));
    }

    /**
     * Versions of the plan with this id.
     *
     * @param before the version after the first of them
     * @param most how many
     * @throws ProblemException if there is no such plan for this caller
     */
    public PlanVersions versions(Caller caller, PlanId id, int before, int most) {
        PlanPosition position = find(caller, id).position();
        List<StoredPlan> stored = store.versions(id, Math.min(before, position.version() + 1), most + 1);
        return PlanVersions.of(stored, most, store.events(id), position);
    }

    /** @throws ProblemException if the plan has no such version */
    StoredPlan version(PlanId id, int version) {
        return store.find(id, version)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_VERSION,
                        "the plan has no version " + version + ": GET /api/v1/plans/{id}/versions lists them"));
    }

    private static Standing standing(PlanAsItStands found) {
        StandingPlan plan = StandingPlan.of(found);
        return new Standing(
                plan.now(), plan.reports(), found.position(), found.plan().owner());
    }

    /**
     * The id in this text.
     *
     * @throws ProblemException if this cannot be the id of a plan
     */
    public static PlanId id(String text) {
        return PlanId.parse(text).orElseThrow(PlanShelf::unknown);
    }

    /** The id is not repeated: it is as good as a password. */
    private static ProblemException unknown() {
        return new ProblemException(ProblemType.UNKNOWN_PLAN, "no plan has this id: POST /api/v1/plans makes one");
    }
}
