package dev.cairn.cli;

import dev.cairn.export.Json;
import dev.cairn.export.PlanForm;
import dev.cairn.export.WeeksShown;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn plan}: a plan from a request. */
final class PlanCommand extends Command {
    private static final String WEEKS = "--weeks";
    private static final String REPLAY = "--replay";
    private static final String VERSION = "--of-version";

    private final EngineSource engines;
    private final PlansSource plans;
    private final Clock clock;
    private final Streams streams;

    PlanCommand(EngineSource engines, PlansSource plans, Clock clock, Streams streams) {
        super("plan", "Makes a plan from a request in JSON or YAML, or a stored plan again, to the byte.");
        this.engines = engines;
        this.plans = plans;
        this.clock = clock;
        this.streams = streams;
        text("--in", "FILE|-", "The request; standard input by default.");
        option(
                "--format",
                suffixes("|"),
                PlanForm.class,
                PlanCommand::form,
                "The form of the plan; by default what the ending of --out says, or json.");
        option(
                WEEKS,
                "this|all",
                WeeksShown.class,
                PlanCommand::weeks,
                "With --format md: the weeks to show in full; this by default.");
        text("--out", "FILE|-", "Where to write the plan; standard output by default.");
        text(
                REPLAY,
                "ID",
                "Make this stored plan again, and hold it against what was stored: ends with 1 if a byte differs.");
        option(VERSION, "N", Integer.class, Integer::valueOf, "With --replay: this version; the latest by default.");
        StoredPlansOptions.addDatabaseTo(this);
        folders();
    }

    @Override
    int run(ParseResult given) {
        String source = Command.<String>value(given, "--in").orElse(RequestInput.STANDARD_INPUT);
        Optional<String> out = value(given, "--out");
        PlanForm form = Command.<PlanForm>value(given, "--format")
                .or(() -> out.flatMap(PlanForm::ofFile))
                .orElse(PlanForm.JSON);
        WeeksShown weeks = Command.<WeeksShown>value(given, WEEKS).orElse(WeeksShown.THIS);
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        Optional<String> id = value(given, REPLAY);
        if (id.isPresent()) {
            return StoredPlansOptions.with(plans, given, store -> {
                Replay replay = Replay.of(engine, store, id.get(), value(given, VERSION));
                write(out, form, weeks, replay.plan());
                streams.err().println(replay.verdict());
                return replay.isSame() ? ExitCode.DONE : ExitCode.NO;
            });
        }
        write(
                out,
                form,
                weeks,
                plan(engine, new RequestInput(streams).read(source, new RequestReader(engine.catalogue(), clock))));
        return ExitCode.DONE;
    }

    private void write(Optional<String> out, PlanForm form, WeeksShown weeks, Plan plan) {
        try (Results results = Results.to(out, streams)) {
            results.write(bytes(form, weeks, plan)).complete();
        }
    }

    /** People read JSON here, too. */
    private static byte[] bytes(PlanForm form, WeeksShown weeks, Plan plan) {
        return form == PlanForm.JSON ? Json.pretty(plan).getBytes(StandardCharsets.UTF_8) : form.write(plan, weeks);
    }

    private static PlanForm form(String text) {
        return PlanForm.ofSuffix(text)
                .orElseThrow(() ->
                        new TypeConversionException("there is no form '" + text + "': write one of " + suffixes(", ")));
    }

    private static WeeksShown weeks(String text) {
        return WeeksShown.of(text)
                .orElseThrow(() -> new TypeConversionException("there is no '" + text + "': write this or all"));
    }

    private static String suffixes(String between) {
        return Arrays.stream(PlanForm.values()).map(PlanForm::suffix).collect(Collectors.joining(between));
    }

    private static Plan plan(Engine engine, Intake intake) {
        PlanRequest request = RequestInput.accepted(intake);
        return engine.planner().plan(request, RequestJson.fields(request));
    }
}
