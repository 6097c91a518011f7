package dev.cairn.cli;

import dev.cairn.batch.Answer;
import dev.cairn.batch.AnswerSink;
import dev.cairn.batch.InputForm;
import dev.cairn.batch.LineAnswers;
import dev.cairn.batch.LineReader;
import dev.cairn.batch.Pipeline;
import dev.cairn.batch.Planning;
import dev.cairn.batch.Requests;
import dev.cairn.batch.Workers;
import dev.cairn.intake.CsvHeaderException;
import dev.cairn.planning.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn batch}: many requests in, a plan or a problem a line out. */
final class BatchCommand extends Command {

    /** Standard input may hang in a read that nobody can interrupt; the process ends in any case. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final EngineSource engines;
    private final Clock clock;
    private final Streams streams;

    BatchCommand(EngineSource engines, Clock clock, Streams streams) {
        super(
                "batch",
                "Makes a plan from every line of a file of requests: JSON, one a line (NDJSON), or a table (CSV).",
                "Writes for every line, in order, a line with its plan, or with a problem that says what is wrong with it.",
                "Ends with 1 if there were problems.");
        this.engines = engines;
        this.clock = clock;
        this.streams = streams;
        text("--in", "FILE|-", "The requests; standard input by default.");
        option(
                "--input-form",
                "csv|ndjson",
                InputForm.class,
                BatchCommand::form,
                "How they are written; by default what the ending of the file says, or else ndjson.");
        text("--out", "FILE|-", "Where to write the plans; standard output by default.");
        flag("--resume", "Go on with a batch into the same file that was interrupted.");
        folders();
    }

    private static InputForm form(String text) {
        for (InputForm form : InputForm.values()) {
            if (form.label().equals(text.toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new TypeConversionException("'" + text + "' is no form of requests: write csv or ndjson");
    }

    @Override
    int run(ParseResult given) throws IOException, InterruptedException {
        String source = Command.<String>value(given, "--in").orElse(RequestInput.STANDARD_INPUT);
        InputForm form = Command.<InputForm>value(given, "--input-form").orElseGet(() -> InputForm.ofFile(source));
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        try (InputStream in = new RequestInput(streams).open(source);
                BatchOutput output = BatchOutput.to(value(given, "--out"), isGiven(given, "--resume"), streams)) {
            long refused = answer(open(in, source, form), source, form, engine, output);
            output.complete();
            return refused == 0 ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private static Requests open(InputStream in, String source, InputForm form) throws IOException {
        LineReader.Source bytes = chunk -> read(in, chunk, source);
        try {
            return form.open(bytes);
        } catch (CsvHeaderException e) {
            throw new UserFault("the requests cannot be read:\n  "
                    + String.valueOf(e.getMessage()).replace("\n", "\n  "));
        }
    }

    private static int read(InputStream in, byte[] chunk, String source) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw RequestInput.cannotRead(source, e);
        }
    }

    /** How many lines were refused, in the batch that was interrupted too. */
    private long answer(Requests requests, String source, InputForm form, Engine engine, BatchOutput output)
            throws IOException, InterruptedException {
        // A batch that goes on tomorrow, or that runs over midnight, comes to the same plans.
        Optional<LocalDate> today = output.today(() -> LocalDate.now(clock));
        if (today.isPresent()) {
            output.pass(requests, form, engine, today.get());
        }
        LineAnswers answers = new LineAnswers(
                () -> engine, today.map(BatchCommand::fixed).orElse(clock), source, requests, Planning.PLAIN);
        try (Progress progress = Progress.of(streams, source, form, output.answered(), output.refused())) {
            long refused = new Pipeline(new Workers(), PATIENCE).run(requests, answers, shown(output, progress));
            return output.refused() + refused;
        }
    }

    private static Clock fixed(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    private static AnswerSink shown(AnswerSink output, Progress progress) {
        return new AnswerSink() {
            @Override
            public void write(Answer answer) throws IOException {
                output.write(answer);
                progress.step(answer.refused());
            }

            @Override
            public void flush() throws IOException {
                output.flush();
            }
        };
    }
}
