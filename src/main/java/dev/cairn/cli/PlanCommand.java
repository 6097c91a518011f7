package dev.cairn.cli;

import dev.cairn.export.Json;
import dev.cairn.export.Markdown;
import dev.cairn.intake.Intake;
import dev.cairn.intake.Intake.Accepted;
import dev.cairn.intake.Intake.Rejected;
import dev.cairn.intake.RequestFault;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** {@code cairn plan}: a plan from a request. */
final class PlanCommand extends Command {
    private final EngineSource engines;
    private final Clock clock;
    private final Streams streams;

    PlanCommand(EngineSource engines, Clock clock, Streams streams) {
        super("plan", "Makes a plan from a request in JSON or YAML.");
        this.engines = engines;
        this.clock = clock;
        this.streams = streams;
        text("--in", "FILE|-", "The request; standard input by default.");
        option(
                "--format",
                "json|md",
                OutputForm.class,
                text -> OutputForm.parse(text, OutputForm.JSON, OutputForm.MD),
                "The form of the plan; by default what the ending of --out says, or json.");
        text("--out", "FILE|-", "Where to write the plan; standard output by default.");
        folders();
    }

    @Override
    int run(ParseResult given) {
        String source = Command.<String>value(given, "--in").orElse(RequestInput.STANDARD_INPUT);
        Optional<String> out = value(given, "--out");
        OutputForm form = Command.<OutputForm>value(given, "--format")
                .or(() -> out.flatMap(OutputForm::ofFile))
                .orElse(OutputForm.JSON);
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        Plan plan = plan(engine, new RequestInput(streams).read(source, new RequestReader(engine.catalogue(), clock)));
        try (Results results = Results.to(out, streams)) {
            results.write(form == OutputForm.MD ? new Markdown().write(plan) : Json.pretty(plan))
                    .complete();
        }
        return ExitCode.DONE;
    }

    private static Plan plan(Engine engine, Intake intake) {
        if (intake instanceof Rejected rejected) {
            throw new UserFault(message(rejected.faults()));
        }
        var request = ((Accepted) intake).request();
        return engine.planner().plan(request, RequestJson.fields(request));
    }

    private static String message(List<RequestFault> faults) {
        return faults.stream()
                .map(fault -> "\n  " + fault)
                .collect(Collectors.joining("", "the request cannot be used:", ""));
    }
}
