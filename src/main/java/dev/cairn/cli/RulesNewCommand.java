package dev.cairn.cli;

import dev.cairn.authoring.NewRule;
import dev.cairn.authoring.RuleIdea;
import dev.cairn.authoring.Workbench;
import dev.cairn.planning.Label;
import dev.cairn.planning.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn rules new}: a rule with its cases, from a sentence. */
final class RulesNewCommand extends Command {
    private final Workbench workbench;
    private final Streams streams;

    RulesNewCommand(Workbench workbench, Streams streams) {
        super("new", "Writes a rule and its cases, to go on from: both hold as they are.");
        this.workbench = workbench;
        this.streams = streams;
        spec().addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("SENTENCE")
                .type(String.class)
                .required(true)
                .description("What is true when the rule has fired. It names the rule and its file.")
                .build());
        option("--stage", "STAGE", Stage.class, RulesNewCommand::stage, "The stage that it belongs to.");
        text("--when", "TYPE,…", "The types of fact that it looks at.");
        text("--then", "TYPE", "The type of fact that it infers.");
        text("--numbers", "NAME,…", "Parameters that it needs.");
        text("--source", "TEXT", "Where it comes from.");
        option(
                "--label",
                "LABEL",
                Label.class,
                RulesNewCommand::label,
                "What kind of source that is: " + labels() + ". Assumption by default.");
        text("--why", "TEXT", "What it is good for, a sentence.");
        rulesFolder();
    }

    private static Stage stage(String text) {
        return Stage.parse(text)
                .orElseThrow(() -> new TypeConversionException("'%s' is no stage: use %s"
                        .formatted(
                                text,
                                Arrays.stream(Stage.values()).map(Stage::label).collect(Collectors.joining(", ")))));
    }

    private static Label label(String text) {
        return Arrays.stream(Label.values())
                .filter(label -> label.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is no label: use %s".formatted(text, labels())));
    }

    private static String labels() {
        return Arrays.stream(Label.values()).map(Label::label).collect(Collectors.joining(", "));
    }

    @Override
    int run(ParseResult given) {
        Path folder = RulesCheckCommand.folder(given, workbench);
        RuleIdea idea = new RuleIdea(
                given.matchedPositionalValue(0, ""),
                needed(Command.<Stage>value(given, "--stage"), "--stage"),
                words(needed(Command.<String>value(given, "--when"), "--when")),
                needed(Command.<String>value(given, "--then"), "--then"),
                words(Command.<String>value(given, "--numbers").orElse("")),
                Command.<Label>value(given, "--label").orElse(Label.ASSUMPTION),
                needed(Command.<String>value(given, "--source"), "--source"),
                value(given, "--why"));
        try {
            Collection<String> numbers = workbench
                    .some()
                    .apply(folder, List.of())
                    .parameters()
                    .numbers()
                    .keySet();
            List<Path> files = NewRule.in(folder, idea, numbers).writeTo(folder);
            try (Results results = Results.to(Optional.empty(), streams)) {
                results.write(files.stream().map(file -> file + "\n").collect(Collectors.joining()))
                        .complete();
            }
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new UserFault(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UserFault("the files cannot be written: " + e.getMessage());
        }
    }

    private <T> T needed(Optional<T> value, String option) {
        return value.orElseThrow(() -> new ParameterException(spec().commandLine(), "a new rule needs " + option));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
