package dev.cairn.cli;

/** {@code cairn rules}: what those who write rules need. */
final class RulesCommand extends CommandGroup {

    RulesCommand(EngineSource engines, Streams streams) {
        super("rules", "For those who write rules.");
        spec().addSubcommand("list", new RulesListCommand(engines, streams).spec());
    }
}
