package dev.cairn.cli;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.intake.LanguageTag;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamDirectory;
import dev.cairn.planning.ExamEntry;
import dev.cairn.planning.ExamView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn exams}: the catalogue, with the status of every exam on a day. */
final class ExamsCommand extends Command {
    private final EngineSource engines;
    private final Clock clock;
    private final Streams streams;

    ExamsCommand(EngineSource engines, Clock clock, Streams streams) {
        super("exams", "Shows the exams of the catalogue and where each stands on a day; or all that is known of one.");
        this.engines = engines;
        this.clock = clock;
        this.streams = streams;
        spec().addPositional(PositionalParamSpec.builder()
                .paramLabel("CODE")
                .index("0")
                .arity("0..1")
                .type(String.class)
                .description("The code of an exam, such as SAA-C03.")
                .build());
        option("--as-of", "DATE", LocalDate.class, Command::day, "The day; today by default.");
        option(
                "--language",
                "LANGUAGE",
                String.class,
                ExamsCommand::language,
                "The language to sit exams in, such as ja; en by default.");
        option(
                "--format",
                "table|json",
                OutputForm.class,
                text -> OutputForm.parse(text, OutputForm.TABLE, OutputForm.JSON),
                "The form of the answer; table by default.");
        folders();
    }

    @Override
    int run(ParseResult given) {
        LocalDate asOf = Command.<LocalDate>value(given, "--as-of").orElseGet(() -> LocalDate.now(clock));
        String language = Command.<String>value(given, "--language").orElse(LanguageTag.ENGLISH);
        boolean json = Command.<OutputForm>value(given, "--format")
                .filter(OutputForm.JSON::equals)
                .isPresent();
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        String answer;
        if (given.hasMatchedPositional(0)) {
            ExamView exam = ExamView.of(one(given.matchedPositionalValue(0, ""), engine, asOf, language));
            answer = json ? Json.pretty(exam) : ExamText.of(exam);
        } else {
            List<ExamView> all = new ExamDirectory(engine)
                    .at(asOf, language).stream().map(ExamView::of).toList();
            answer = json ? Json.pretty(all.stream().map(ExamView::summary).toList()) : ExamText.of(all);
        }
        try (Results results = Results.to(Optional.empty(), streams)) {
            results.write(answer).complete();
        }
        return ExitCode.DONE;
    }

    private static String language(String text) {
        return LanguageTag.language(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is no language: write " + LanguageTag.EXPECTED));
    }

    private static ExamEntry one(String code, Engine engine, LocalDate asOf, String language) {
        return ExamCode.parse(code)
                .flatMap(parsed -> new ExamDirectory(engine).find(parsed, asOf, language))
                .orElseThrow(() -> new UserFault("the catalogue has no exam '%s': write one of %s"
                        .formatted(
                                code,
                                engine.catalogue().versions().stream()
                                        .map(version -> version.code().value())
                                        .collect(Collectors.joining(", ")))));
    }
}
