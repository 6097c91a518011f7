package dev.cairn.server;

import dev.cairn.cohort.SummaryUpkeep;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanStore;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import java.time.Duration;

/** Sees to it that lists leave out no plan that another version of Cairn stored. Safe for use by several threads. */
public final class StandingSummaries {
    /** For how long a client waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SummaryUpkeep upkeep;

    StandingSummaries(PlanStore store) {
        this.upkeep = new SummaryUpkeep(store);
    }

    /**
     * Sees to it that every plan is summed up by these rules.
     *
     * @throws ProblemException if it takes longer
     */
    public void require(Engine engine) {
        if (!upkeep.bringUpToDate(engine.rules(), PATIENCE)) {
            throw new ProblemException(
                    ProblemType.BUSY, "the server is reading plans of another version: try again in a moment");
        }
    }
}
