package dev.cairn.desk;

import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.export.Json;
import dev.cairn.intake.ProgressReader;
import dev.cairn.intake.ProgressReader.Outcome;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.StalePlanException;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes what learners report on their plans. Safe for use by several threads. */
public final class ReportDesk {
    /** How often to look again, when others report on the same plan at the same time. */
    private static final int MOST_TRIES = 20;

    private final Supplier<Engine> engine;
    private final PlanShelf shelf;
    private final Clock clock;

    public ReportDesk(Supplier<Engine> engine, PlanShelf shelf, Clock clock) {
        this.engine = engine;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Adds a report, a JSON object, to a plan.
     *
     * @param guard throws if the report is not meant for a plan that stands here
     * @return the plan after it
     * @throws ProblemException if the report cannot be taken, with all that is wrong; then nothing is changed
     */
    public Standing report(Caller caller, PlanId id, String json, Consumer<PlanPosition> guard) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Standing before = shelf.find(caller, id);
            guard.accept(before.position());
            Optional<Standing> after = added(before, id, accepted(before.plan(), json));
            if (after.isPresent()) {
                return after.get();
            }
        }
        throw new ProblemException(
                ProblemType.BUSY, "too many reports on this plan arrive at the same time: try again");
    }

    /** The plan after this report; nothing if the plan was changed meanwhile, so that the report has to be held against it again. */
    private Optional<Standing> added(Standing before, PlanId id, Progress progress) {
        try {
            Plan now = Followed.after(before.plan(), List.of(progress));
            List<Progress> reports = Stream.concat(before.reports().stream(), Stream.of(progress))
                    .toList();
            PlanSummary summary = shelf.summary(now, reports);
            ProgressEvent event =
                    shelf.store().append(id, summary, before.position(), Json.compact(progress), clock.instant());
            return Optional.of(new Standing(
                    now, reports, new PlanPosition(before.position().version(), event.sequence()), before.owner()));
        } catch (StalePlanException e) {
            return Optional.empty();
        }
    }

    private Progress accepted(Plan plan, String json) {
        Outcome outcome = new ProgressReader(plan, engine.get().catalogue(), LocalDate.now(clock)).readJson(json);
        if (outcome instanceof Outcome.Refused refused) {
            throw new ProblemException(Problem.of(refused.faults()));
        }
        return ((Outcome.Read) outcome).progress();
    }
}
