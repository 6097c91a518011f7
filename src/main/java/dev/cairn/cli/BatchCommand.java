package dev.cairn.cli;

import dev.cairn.batch.LineAnswers;
import dev.cairn.planning.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code cairn batch}: a request a line in, a plan or a problem a line out. */
final class BatchCommand extends Command {
    private final EngineSource engines;
    private final Clock clock;
    private final Streams streams;

    BatchCommand(EngineSource engines, Clock clock, Streams streams) {
        super(
                "batch",
                "Makes a plan from every line of a file of requests: JSON, one a line (NDJSON).",
                "Writes for every line, in order, a line with its plan, or with a problem that says what is wrong with it.",
                "Ends with 1 if there were problems.");
        this.engines = engines;
        this.clock = clock;
        this.streams = streams;
        text("--in", "FILE|-", "The requests; standard input by default.");
        text("--out", "FILE|-", "Where to write the plans; standard output by default.");
        folders();
    }

    @Override
    int run(ParseResult given) throws IOException, InterruptedException {
        String source = Command.<String>value(given, "--in").orElse(RequestInput.STANDARD_INPUT);
        Optional<String> out = value(given, "--out");
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        LineAnswers answers = new LineAnswers(() -> engine, clock, source);
        try (InputStream in = new RequestInput(streams).open(source);
                Results results = Results.to(out, streams);
                Progress progress = Progress.of(streams, source)) {
            int refused = new BatchRun(answers, results, progress).run(in, source);
            results.complete();
            return refused == 0 ? ExitCode.DONE : ExitCode.NO;
        }
    }
}
