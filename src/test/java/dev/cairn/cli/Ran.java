package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import dev.cairn.catalogue.CatalogueFiles;
import dev.cairn.catalogue.check.CatalogueCheck;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanStore;
import dev.cairn.rules.DroolsRuleBook;
import dev.cairn.store.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** What a command left behind. Today is 22 November 2026. */
record Ran(int code, String out, String err) {
    static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-11-22", "hoursPerWeek": 8, "depth": "minimal"}""";

    private static final Workbench WORKBENCH = TestWorkbench.make();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    static Ran cairn(String... arguments) {
        return cairnReading("", arguments);
    }

    static Ran cairnReading(String input, String... arguments) {
        return cairnReading(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Ran cairnReading(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(new ByteArrayInputStream(input), out, (engine, place) -> {}, false, arguments)
                .with(out.toString(StandardCharsets.UTF_8));
    }

    private Ran with(String output) {
        return new Ran(code, output, err);
    }

    static Ran run(InputStream in, OutputStream out, Serving serving, boolean onTerminal, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), onTerminal);
        int code = new CairnCommand(
                        "1.2.3",
                        Ran::engine,
                        Ran::plans,
                        Ran::keys,
                        WORKBENCH,
                        CatalogueCheck::of,
                        serving,
                        CLOCK,
                        streams)
                .run(arguments);
        return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
    }

    private static int plans(Optional<String> address, Function<PlanStore, Integer> work) {
        try (Database database = Database.at(address.orElseThrow())) {
            return work.apply(database.plans());
        }
    }

    private static int keys(Optional<String> address, Function<ApiKeys, Integer> work) {
        try (Database database = Database.at(address.orElseThrow())) {
            return work.apply(database.keys());
        }
    }

    private static Engine engine(Optional<Path> rules, Optional<Path> catalogue) {
        return rules.isEmpty() && catalogue.isEmpty()
                ? TestEngine.shared()
                : Engine.of(
                        DroolsRuleBook.read(rules.orElse(TestEngine.home().resolve("rules")), TestEngine.CACHE),
                        CatalogueFiles.read(catalogue.orElse(TestEngine.home().resolve("seeds"))));
    }
}
