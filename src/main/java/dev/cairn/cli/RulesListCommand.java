package dev.cairn.cli;

import dev.cairn.export.Json;
import dev.cairn.planning.RuleInfo;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code cairn rules list}: every rule, by stage and id. */
final class RulesListCommand extends Command {
    private final EngineSource engines;
    private final Streams streams;

    RulesListCommand(EngineSource engines, Streams streams) {
        super("list", "Lists all rules, by stage and id.");
        this.engines = engines;
        this.streams = streams;
        option(
                "--format",
                "table|json",
                OutputForm.class,
                text -> OutputForm.parse(text, OutputForm.TABLE, OutputForm.JSON),
                "The form of the answer; table by default. JSON has sources and texts, too.");
        folders();
    }

    @Override
    int run(ParseResult given) {
        List<RuleInfo> rules = engines.open(value(given, "--rules"), value(given, "--catalogue"))
                .rules()
                .rules();
        boolean json = Command.<OutputForm>value(given, "--format")
                .filter(OutputForm.JSON::equals)
                .isPresent();
        try (Results results = Results.to(Optional.empty(), streams)) {
            results.write(json ? Json.pretty(rules) : table(rules)).complete();
        }
        return ExitCode.DONE;
    }

    private static String table(List<RuleInfo> rules) {
        TextTable table = new TextTable("ID", "STAGE", "LABEL", "RULE");
        rules.forEach(rule -> table.add(rule.id(), rule.stage().label(), rule.label(), rule.name()));
        return table.text();
    }
}
