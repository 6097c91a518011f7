package dev.cairn.server;

import dev.cairn.batch.Planning;
import dev.cairn.desk.PlanDesk;
import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.ReplanDesk;
import dev.cairn.desk.ReportDesk;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.PlanStore;
import java.time.Clock;

/**
 * What the faces of a server answer from.
 *
 * @param engine gives the rules and the catalogue to answer by; to one request always the same
 */
public record Services(
        EngineInUse engine,
        PlanStore store,
        HttpSettings settings,
        Metering metering,
        RecentFirings firings,
        Access access,
        PlanDesk plans,
        PlanShelf shelf,
        ReportDesk reports,
        ReplanDesk replans,
        StandingSummaries summaries) {

    static Services of(
            MeteredEngine engine, PlanStore store, HttpSettings settings, Metering metering, RecentFirings firings) {
        Clock clock = settings.clock();
        PlanShelf shelf = new PlanShelf(engine, store, settings.planIds(), clock);
        return new Services(
                engine,
                store,
                settings,
                metering,
                firings,
                new Access(settings.access()),
                new PlanDesk(engine, clock, new MeteredPlanning(metering)),
                shelf,
                new ReportDesk(engine, shelf, clock),
                new ReplanDesk(engine, shelf, clock),
                new StandingSummaries(store));
    }

    /** Plans, and counts that. */
    public Planning planning() {
        return new MeteredPlanning(metering);
    }

    public Clock clock() {
        return settings.clock();
    }
}
