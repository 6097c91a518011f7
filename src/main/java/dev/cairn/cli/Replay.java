package dev.cairn.cli;

import dev.cairn.cohort.VersionRemaking;
import dev.cairn.export.Json;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.Remaking.NotRemadeException;
import dev.cairn.planning.StoredPlan;
import java.util.Optional;

/**
 * A version of a stored plan, made again.
 *
 * @param isSame whether it is the same to the byte
 * @param verdict whether it is, in words
 */
record Replay(Plan plan, boolean isSame, String verdict) {

    /** @throws UserFault if there is no such plan or version, or if it cannot be made again */
    static Replay of(Engine engine, PlanStore store, String id, Optional<Integer> number) {
        StoredPlan stored = stored(store, id, number);
        try {
            Plan plan = new VersionRemaking(engine, store).remake(stored);
            boolean same = Json.compact(plan).equals(stored.plan());
            return new Replay(plan, same, verdict(stored, plan, same));
        } catch (NotRemadeException e) {
            throw new UserFault("version " + stored.version() + " cannot be made again: " + e.getMessage());
        }
    }

    /**
     * The version of a plan; the latest, if it has no number.
     *
     * @throws UserFault if there is no such plan or version
     */
    static StoredPlan stored(PlanStore store, String id, Optional<Integer> number) {
        return PlanId.parse(id)
                .flatMap(known -> number.isPresent()
                        ? store.find(known, number.get())
                        : store.find(known).map(standing -> standing.plan()))
                .orElseThrow(() -> new UserFault("there is no such plan, or no such version of it"));
    }

    private static String verdict(StoredPlan stored, Plan plan, boolean same) {
        String version = "version " + stored.version();
        if (same) {
            return version + " is the same again, to the byte";
        }
        return plan.revision().equals(stored.revision())
                ? version + " is not the same again: this is a fault of Cairn, and not of yours"
                : version + " was made with other rules, parameters or exams: name those with --rules and --catalogue ("
                        + stored.revision() + ")";
    }
}
