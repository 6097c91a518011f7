package dev.cairn.cli;

import java.time.Clock;

/** {@code cairn plans}: what can be done with all stored plans. */
final class PlansCommand extends CommandGroup {

    PlansCommand(EngineSource engines, PlansSource plans, Clock clock, Streams streams) {
        super("plans", "For those who look after stored plans.");
        spec().addSubcommand("affected", new AffectedPlansCommand(engines, plans, clock, streams).spec());
    }
}
