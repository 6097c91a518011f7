package dev.cairn.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** A command: which options it takes, and what it does. Described in code and not by annotations, which would cost every start their inspection. */
abstract class Command {
    private final CommandSpec spec;

    Command(String name, String... description) {
        Callable<Integer> action = this::call;
        spec = CommandSpec.wrapWithoutInspection(action).name(name);
        spec.usageMessage().description(description);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    }

    final CommandSpec spec() {
        return spec;
    }

    /** @throws UserFault if the input cannot be used */
    abstract int run(ParseResult given) throws IOException, InterruptedException;

    private int call() throws IOException, InterruptedException {
        return run(spec.commandLine().getParseResult());
    }

    final void option(String name, String label, Class<?> type, Function<String, ?> reading, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .converters(new Converter(reading))
                .description(description)
                .build());
    }

    /** An option whose value may be left out. */
    final void optional(
            String name,
            String label,
            Class<?> type,
            Function<String, ?> reading,
            String otherwise,
            String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .arity("0..1")
                .fallbackValue(otherwise)
                .converters(new Converter(reading))
                .description(description)
                .build());
    }

    /** Not a lambda: those of interfaces as old as this one crash Java 17 when it archives classes for a quicker start. */
    private static final class Converter implements ITypeConverter<Object> {
        private final Function<String, ?> reading;

        Converter(Function<String, ?> reading) {
            this.reading = reading;
        }

        @Override
        public Object convert(String text) {
            return reading.apply(text);
        }
    }

    final void text(String name, String label, String description) {
        option(name, label, String.class, text -> text, description);
    }

    /** An option without a value. */
    final void flag(String name, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
    }

    static boolean isGiven(ParseResult given, String option) {
        return given.hasMatchedOption(option);
    }

    /** The folders that every command takes which plans, or shows what planning rests on. */
    final void folders() {
        rulesFolder();
        option(
                "--catalogue",
                "DIR",
                Path.class,
                Command::path,
                "Take the exams in this folder instead of the product's own.");
    }

    final void rulesFolder() {
        option(
                "--rules",
                "DIR",
                Path.class,
                Command::path,
                "Take the rules in this folder instead of the product's own.");
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no path");
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day of the calendar: write one as 2026-11-22");
        }
    }

    static <T> Optional<T> value(ParseResult given, String option) {
        return Optional.ofNullable(given.<T>matchedOptionValue(option, null));
    }
}
