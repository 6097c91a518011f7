package dev.cairn.live;

import dev.cairn.authoring.CaseResult;
import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.RuleCheck;
import dev.cairn.authoring.TemporaryFolder;
import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleBench;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an engine of a snapshot, if that is sound: nothing is wrong with its rules, its catalogue can be read, its cases pass, and the sample learners get their
 * plans. Safe for use by several threads.
 */
final class Acceptance {
    private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

    private final Makers makers;
    private final Clock clock;

    Acceptance(Makers makers, Clock clock) {
        this.makers = makers;
        this.clock = clock;
    }

    /** Tries a snapshot in all ways. Once anything is wrong, what comes later is not looked at. */
    Verdict of(Snapshot snapshot) {
        return verdict(snapshot, this::tried);
    }

    /** The same of a snapshot that was sound before: only whether it can still be used. */
    Verdict ofKept(Snapshot snapshot) {
        return verdict(
                snapshot,
                folder -> makers.engine().apply(folder.resolve(Snapshot.RULES), folder.resolve(Snapshot.CATALOGUE)));
    }

    private static Verdict verdict(Snapshot snapshot, Function<Path, Engine> work) {
        if (!snapshot.faults().isEmpty()) {
            return new Verdict.Unsound(snapshot.faults());
        }
        try {
            return new Verdict.Sound(within(snapshot, work));
        } catch (FaultyFilesException e) {
            return new Verdict.Unsound(e.faults());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // Whatever rules bring about, it must end neither the watch nor the server.
            LOG.warn("trying rules and catalogue broke off", e);
            String fix = "take back the latest changes, one by one; the log tells more";
            return new Verdict.Unsound(List.of(new Fault(".", 0, "trying it broke off: " + e.getMessage(), fix)));
        }
    }

    private Engine tried(Path folder) {
        Path rules = folder.resolve(Snapshot.RULES);
        Path catalogue = folder.resolve(Snapshot.CATALOGUE);
        check(rules);
        RuleBench bench = makers.workbench().all().apply(rules);
        Engine engine = Engine.of(bench, makers.catalogue().apply(catalogue));
        runCases(rules, bench, engine.catalogue());
        Path learners = catalogue.resolve("learners");
        new CanaryPlans(engine, clock).require(Files.isDirectory(learners) ? learners : makers.learners());
        return engine;
    }

    private void check(Path rules) {
        Faults faults = new Faults();
        RuleCheck.check(rules, makers.workbench().parser(), ArithmeticNumber.parameters())
                .forEach(fault -> faults.add(fault.file(), fault.line(), fault.message(), fault.fix()));
        faults.throwIfAny("The rules do not pass the check");
    }

    private static void runCases(Path rules, RuleBench bench, ExamCatalogue catalogue) {
        Faults faults = new Faults();
        List<CaseResult> failures = CaseRun.of(rules, bench, () -> catalogue).failures();
        failures.forEach(failure -> faults.add(
                failure.file().path(),
                failure.ofCase().line(),
                "the case \"" + failure.ofCase().name() + "\" fails: " + String.join("; ", failure.differences()),
                "mend the rule, or the case"));
        faults.throwIfAny("Cases fail");
    }

    /** Everything is read while the engine is made, so that nobody misses the folder afterwards. */
    private static Engine within(Snapshot snapshot, Function<Path, Engine> work) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            snapshot.writeTo(folder.path());
            return work.apply(folder.path());
        }
    }
}
