package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import dev.cairn.yaml.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** {@code cairn catalogue check}: all that is wrong with exams, topics and syllabi. */
final class CatalogueCheckCommand extends Command {
    private final CatalogueChecking checking;
    private final Workbench workbench;
    private final Clock clock;
    private final Streams streams;

    CatalogueCheckCommand(CatalogueChecking checking, Workbench workbench, Clock clock, Streams streams) {
        super(
                "check",
                "Lists all faults of exams, topics and syllabi, with file, line and fix.",
                "Ends with 1 if there are any.");
        this.checking = checking;
        this.workbench = workbench;
        this.clock = clock;
        this.streams = streams;
        option(
                "--catalogue",
                "DIR",
                Path.class,
                Command::path,
                "Check the catalogue in this folder instead of the product's own.");
        option(
                "--as-of",
                "DATE",
                LocalDate.class,
                Command::day,
                "Check as on this day, and list facts that were checked too long before it.");
    }

    @Override
    int run(ParseResult given) {
        Path folder = Command.<Path>value(given, "--catalogue")
                .orElseGet(() -> workbench.shippedRules().resolveSibling("seeds"));
        if (!Files.isDirectory(folder)) {
            throw new UserFault("there is no folder " + folder);
        }
        Optional<LocalDate> asOf = value(given, "--as-of");
        List<Fault> faults = checking.check(folder, asOf.orElseGet(() -> LocalDate.now(clock)), asOf);
        try (Results results = Results.to(Optional.empty(), streams)) {
            results.write(faults.stream().map(fault -> text(fault, folder)).collect(Collectors.joining()))
                    .complete();
        }
        streams.err().println("cairn: " + (faults.isEmpty() ? "nothing is wrong" : count(faults)));
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private static String text(Fault fault, Path folder) {
        String within = fault.file().substring(fault.file().indexOf('/') + 1);
        String line = fault.line() > 0 ? ":" + fault.line() : "";
        return "%s%s: %s\n  %s\n".formatted(FaultText.path(folder, within), line, fault.message(), fault.fix());
    }

    private static String count(List<Fault> faults) {
        long files = faults.stream().map(Fault::file).distinct().count();
        return FaultText.count(faults.size(), files);
    }
}
