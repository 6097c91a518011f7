package dev.cairn.cohort;

import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestFault;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.intake.StoredText;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Reverted;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.Remaking;
import dev.cairn.planning.Replanning;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.StoredPlan;
import dev.cairn.planning.UndecidedException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes versions of stored plans again: the first from its request, each other from the one before it and all that was reported until then. One that goes
 * back to an earlier version is that version, made again, with what has happened since.
 */
public final class VersionRemaking implements Remaking {
    private final Engine engine;
    private final PlanStore store;

    public VersionRemaking(Engine engine, PlanStore store) {
        this.engine = engine;
        this.store = store;
    }

    @Override
    public Plan remake(StoredPlan version) {
        try {
            return made(version).storedAs(version.id().value(), version.version());
        } catch (RunawayRulesException | UndecidedException e) {
            throw new NotRemadeException("the rules cannot plan it: " + e.getMessage(), e);
        }
    }

    private Plan made(StoredPlan version) {
        if (version.earlier().isPresent()) {
            return reverted(version, version.earlier().get().version());
        }
        PlanRequest request = request(version);
        return version.version() == 1
                ? engine.planner().plan(request, RequestJson.fields(request))
                : engine.planner().replan(replanning(version, request)).plan();
    }

    private Plan reverted(StoredPlan version, int number) {
        StoredPlan earlier = store.find(version.id(), number)
                .orElseThrow(() -> new NotRemadeException("the version that it goes back to is not there"));
        List<ProgressEvent> events = events(version);
        return Reverted.to(remake(earlier), after(earlier.sequence(), events), standing(previous(version), events));
    }

    private StoredPlan previous(StoredPlan version) {
        return store.find(version.id(), version.version() - 1)
                .orElseThrow(() -> new NotRemadeException("the version before it is not there"));
    }

    /** What was reported before the version was made. */
    private List<ProgressEvent> events(StoredPlan version) {
        return store.events(version.id()).stream()
                .filter(event -> event.sequence() <= version.sequence())
                .toList();
    }

    private static Plan standing(StoredPlan version, List<ProgressEvent> events) {
        return Followed.after(StoredText.plan(version.plan()), after(version.sequence(), events));
    }

    private static List<Progress> after(long sequence, List<ProgressEvent> events) {
        return progress(
                events.stream().filter(event -> event.sequence() > sequence).toList());
    }

    private Replanning replanning(StoredPlan version, PlanRequest request) {
        StoredPlan previous = previous(version);
        List<ProgressEvent> events = events(version);
        Plan before = standing(previous, events);
        return new Replanning(
                before,
                progress(events),
                after(previous.planned(), events),
                request,
                RequestJson.fields(request),
                version.revision(),
                hasOtherDays(before, StoredText.plan(version.plan())));
    }

    /** An exam that has another day than before got it because the learner accepted it, or for reasons that hold without that. */
    private static boolean hasOtherDays(Plan before, Plan after) {
        return after.path().stream()
                .anyMatch(now -> before.path().stream()
                        .anyMatch(old ->
                                old.exam().equals(now.exam()) && !old.examDate().equals(now.examDate())));
    }

    private static List<Progress> progress(List<ProgressEvent> events) {
        return events.stream().map(event -> StoredText.progress(event.body())).toList();
    }

    /**
     * What was asked for.
     *
     * @throws NotRemadeException if it cannot be read any more
     */
    public PlanRequest request(StoredPlan version) {
        // A stored request names its day: the clock is not asked.
        Clock clock = Clock.fixed(version.createdAt(), ZoneOffset.UTC);
        Intake intake = new RequestReader(engine.catalogue(), clock).readJson(version.request());
        if (intake instanceof Intake.Rejected rejected) {
            RequestFault first = rejected.faults().get(0);
            throw new NotRemadeException(
                    "its request cannot be read any more: " + first.pointer() + ": " + first.problem());
        }
        return ((Intake.Accepted) intake).request();
    }
}
