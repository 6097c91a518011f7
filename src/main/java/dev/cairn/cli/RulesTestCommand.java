package dev.cairn.cli;

import dev.cairn.authoring.CaseResult;
import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.CaseWatch;
import dev.cairn.authoring.JUnitReport;
import dev.cairn.authoring.RuleCoverage;
import dev.cairn.authoring.Workbench;
import dev.cairn.planning.RuleBench;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn rules test}: the cases beside the rules. */
final class RulesTestCommand extends Command {
    private static final int WHOLE = 100;
    private static final long LOOK_EACH_MILLIS = 150;

    private final Workbench workbench;
    private final Streams streams;

    RulesTestCommand(Workbench workbench, Streams streams) {
        super("test", "Runs the cases beside the rules.", "Ends with 1 if one fails, or if too few rules are covered.");
        this.workbench = workbench;
        this.streams = streams;
        text("--junit", "FILE", "Write the results as JUnit XML, too; - for standard output instead of text.");
        flag("--coverage", "Tell which rules no case shows firing, or not firing.");
        option(
                "--threshold",
                "PERCENT",
                Integer.class,
                RulesTestCommand::percent,
                "With --coverage, how many rules have to be covered; 0 by default.");
        flag("--watch", "Go on, and run cases again whenever a file is saved. Ctrl-C ends it.");
        rulesFolder();
    }

    private static int percent(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > WHOLE) {
            throw new TypeConversionException("'" + text + "' is no percentage: write a number from 0 to 100");
        }
        return Integer.parseInt(text);
    }

    @Override
    int run(ParseResult given) throws InterruptedException {
        boolean coverage = isGiven(given, "--coverage");
        if (isGiven(given, "--threshold") && !coverage) {
            throw new ParameterException(spec().commandLine(), "--threshold is for --coverage");
        }
        Path folder = RulesCheckCommand.folder(given, workbench);
        RuleBench bench = workbench.all().apply(folder);
        CaseRun run = CaseRun.of(folder, bench, workbench.catalogue());
        RuleCoverage covered = RuleCoverage.of(run);
        report(run, coverage ? Optional.of(covered) : Optional.empty(), value(given, "--junit"));
        if (isGiven(given, "--watch")) {
            watch(folder, bench);
        }
        boolean enough = covered.percent()
                >= Command.<Integer>value(given, "--threshold").orElse(0);
        return run.failures().isEmpty() && enough ? ExitCode.DONE : ExitCode.NO;
    }

    private void report(CaseRun run, Optional<RuleCoverage> coverage, Optional<String> junit) {
        String text = failures(run.failures())
                + coverage.map(RulesTestCommand::inWords).orElse("");
        junit.ifPresent(file -> write(Optional.of(file), JUnitReport.of(run)));
        if (junit.filter("-"::equals).isEmpty()) {
            write(Optional.empty(), text);
        }
        tell(run);
    }

    private void write(Optional<String> file, String text) {
        try (Results results = Results.to(file, streams)) {
            results.write(text).complete();
        }
    }

    private void tell(CaseRun run) {
        int failed = run.failures().size();
        streams.err()
                .println("cairn: cases: %d, of rules: %d; %s"
                        .formatted(
                                run.results().size(),
                                run.rules().size(),
                                failed == 0 ? "all pass" : failed + (failed == 1 ? " fails" : " fail")));
    }

    private static String failures(List<CaseResult> failures) {
        return failures.stream().map(result -> result.inWords() + "\n").collect(Collectors.joining());
    }

    private static String inWords(RuleCoverage coverage) {
        return coverage.gaps().stream()
                        .map(gap -> "%s: %s in a case that passes (%s)\n"
                                .formatted(
                                        gap.rule().file(),
                                        gap.missing(),
                                        gap.rule().id()))
                        .collect(Collectors.joining())
                + "%d %% of %d rules fire in one case and are silent in another\n"
                        .formatted(coverage.percent(), coverage.rules());
    }

    private void watch(Path folder, RuleBench bench) throws InterruptedException {
        CaseWatch watch = CaseWatch.over(folder, workbench, bench);
        streams.err()
                .println(
                        "cairn: watching " + folder
                                + "; cases about stages and plans are not run again, since all rules would have to be compiled");
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(LOOK_EACH_MILLIS);
            try {
                watch.look().ifPresent(run -> report(run, Optional.empty(), Optional.empty()));
            } catch (FaultyFilesException e) {
                // What is being written is often wrong for a while.
                streams.err().println("cairn: " + e.getMessage());
            }
        }
    }
}
