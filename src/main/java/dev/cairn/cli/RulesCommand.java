package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import java.time.Clock;

/** {@code cairn rules}: what those who write rules need. */
final class RulesCommand extends CommandGroup {

    RulesCommand(EngineSource engines, PlansSource plans, Workbench workbench, Clock clock, Streams streams) {
        super("rules", "For those who write rules.");
        spec().addSubcommand("list", new RulesListCommand(engines, streams).spec());
        spec().addSubcommand("test", new RulesTestCommand(workbench, clock, streams).spec());
        spec().addSubcommand("new", new RulesNewCommand(workbench, streams).spec());
        spec().addSubcommand("check", new RulesCheckCommand(workbench, streams).spec());
        spec().addSubcommand("impact", new RulesImpactCommand(engines, plans, workbench, clock, streams).spec());
        spec().addSubcommand("explain", new RulesExplainCommand(engines, plans, workbench, clock, streams).spec());
    }
}
