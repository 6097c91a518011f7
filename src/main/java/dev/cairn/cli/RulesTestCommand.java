package dev.cairn.cli;

import dev.cairn.authoring.CaseResult;
import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.CaseWatch;
import dev.cairn.authoring.JUnitReport;
import dev.cairn.authoring.RuleCoverage;
import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.variant.ConditionCoverage;
import dev.cairn.authoring.variant.MutationScore;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.text.NearestWord;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
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
    private final Clock clock;
    private final Streams streams;

    RulesTestCommand(Workbench workbench, Clock clock, Streams streams) {
        super(
                "test",
                "Runs the cases beside the rules.",
                "Ends with 1 if one fails, or if what they cover is less than asked for.");
        this.workbench = workbench;
        this.clock = clock;
        this.streams = streams;
        text("--rule", "ID,…", "Take only the cases of these rules.");
        text("--junit", "FILE", "Write the results as JUnit XML, too; - for standard output instead of text.");
        optional(
                "--coverage",
                "rules|conditions",
                CoverageBy.class,
                CoverageBy::parse,
                "rules",
                "Tell which rules no case shows firing, or not firing; with 'conditions', also on which conditions no"
                        + " case depends, which takes a minute.");
        flag("--mutate", "Tell which small mistakes in the rules no case would notice. Takes a minute or two.");
        option(
                "--threshold",
                "PERCENT",
                Integer.class,
                RulesTestCommand::percent,
                "How many rules, conditions and mutants --coverage and --mutate have to find noticed; 0 by default.");
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
        if (isGiven(given, "--threshold") && !isGiven(given, "--coverage") && !isGiven(given, "--mutate")) {
            throw new ParameterException(spec().commandLine(), "--threshold is for --coverage and --mutate");
        }
        Path folder = RulesCheckCommand.folder(given, workbench);
        RuleBench bench = workbench.all().apply(folder);
        CaseRun run = wanted(CaseRun.timed(folder, bench, workbench.catalogue(), clock), given);
        CaseQuality quality = quality(folder, bench, run, given);
        report(run, quality.inWords(), value(given, "--junit"));
        if (isGiven(given, "--watch")) {
            watch(folder, bench);
        }
        boolean enough =
                quality.reaches(Command.<Integer>value(given, "--threshold").orElse(0));
        return run.failures().isEmpty() && enough ? ExitCode.DONE : ExitCode.NO;
    }

    /** @throws UserFault if a rule is asked for that there is not */
    private static CaseRun wanted(CaseRun run, ParseResult given) {
        return Command.<String>value(given, "--rule")
                .map(ids -> run.only(known(ids, run)))
                .orElse(run);
    }

    private static List<String> known(String ids, CaseRun run) {
        List<String> known = run.rules().stream().map(RuleInfo::id).toList();
        List<String> wanted =
                Arrays.stream(ids.split(",", -1)).map(String::strip).toList();
        for (String id : wanted) {
            if (!known.contains(id)) {
                throw new UserFault("there is no rule '" + id + "': " + NearestWord.hint(id, known)
                        + "cairn rules list has all of them");
            }
        }
        return wanted;
    }

    private CaseQuality quality(Path folder, RuleBench bench, CaseRun run, ParseResult given) {
        Optional<CoverageBy> coverage = value(given, "--coverage");
        return new CaseQuality(
                coverage.map(by -> RuleCoverage.of(run)),
                coverage.filter(CoverageBy.CONDITIONS::equals)
                        .map(by -> ConditionCoverage.of(folder, workbench, bench, run)),
                isGiven(given, "--mutate")
                        ? Optional.of(MutationScore.of(folder, workbench, bench, run))
                        : Optional.empty());
    }

    private void report(CaseRun run, String quality, Optional<String> junit) {
        junit.ifPresent(file -> write(Optional.of(file), JUnitReport.of(run)));
        if (junit.filter("-"::equals).isEmpty()) {
            write(Optional.empty(), failures(run.failures()) + quality);
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

    private void watch(Path folder, RuleBench bench) throws InterruptedException {
        CaseWatch watch = CaseWatch.over(folder, workbench, bench);
        streams.err()
                .println(
                        "cairn: watching " + folder
                                + "; cases about stages and plans are not run again, since all rules would have to be compiled");
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(LOOK_EACH_MILLIS);
            watch.look(
                    run -> report(run, "", Optional.empty()),
                    // What is being written is often wrong for a while.
                    trouble -> streams.err().println("cairn: " + trouble));
        }
    }
}
