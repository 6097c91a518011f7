package dev.cairn.authoring.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.DrlFile;
import dev.cairn.authoring.Workbench;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A rule that a test writes, with its cases. Its conditions begin on line 19. */
record OneRule(String text) {
    private static final String FILE = "lifecycle/a-rule.drl";
    private static final Workbench WORKBENCH = TestWorkbench.make();

    static OneRule of(String when, String then) {
        return new OneRule("""
                package rules.lifecycle

                import dev.cairn.exam.DatedFact;
                import dev.cairn.exam.Occasion;
                import dev.cairn.planning.AsOf;
                import dev.cairn.planning.Minutes;
                import dev.cairn.planning.Parameter;
                import dev.cairn.planning.lifecycle.FirstDay;
                import dev.cairn.planning.lifecycle.LastDay;
                import dev.cairn.planning.lifecycle.LastSafeDay;
                import dev.cairn.planning.lifecycle.OpenBeta;
                import dev.cairn.planning.progress.DoneSession;
                import dev.cairn.planning.progress.Shift;
                import dev.cairn.plan.Work;

                rule "A rule"
                    @id("LIFE-001") @label(aws) @source("somewhere")
                when
                %sthen
                    %s
                end
                """.formatted(when.indent(4), then));
    }

    private RuleInfo info() {
        return new RuleInfo("LIFE-001", "A rule", Stage.LIFECYCLE, "aws", "somewhere", FILE, text);
    }

    private DrlFile file() {
        return DrlFile.of(Stage.LIFECYCLE, FILE, text, WORKBENCH.parser());
    }

    /** What each condition is called, and the line without it. */
    List<String> conditions() {
        return Conditions.of(info(), file()).stream()
                .map(each -> each.words() + " ⇒ " + each.after())
                .toList();
    }

    /** What each mutation is, and the line with it. */
    List<String> mutations() {
        return Mutations.of(info(), file()).stream()
                .map(each -> each.change().label() + " ⇒ " + each.after())
                .toList();
    }

    ConditionCoverage coverage(Path folder, String cases) {
        CaseRun run = run(folder, cases);
        return ConditionCoverage.of(folder, WORKBENCH, bench(folder), run);
    }

    MutationScore score(Path folder, String cases) {
        CaseRun run = run(folder, cases);
        return MutationScore.of(folder, WORKBENCH, bench(folder), run);
    }

    private CaseRun run(Path folder, String cases) {
        try {
            Files.createDirectories(folder.resolve("lifecycle"));
            Files.writeString(
                    folder.resolve("lifecycle/a-rule.cases.yaml"), "rule: LIFE-001\ncases:\n" + cases.indent(2));
            copyParameters(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CaseRun run = CaseRun.of(folder, bench(folder), WORKBENCH.catalogue());
        assertThat(run.results()).isNotEmpty();
        return run;
    }

    private static void copyParameters(Path folder) throws IOException {
        Path shipped = WORKBENCH.shippedRules().resolve("parameters");
        Files.createDirectories(folder.resolve("parameters"));
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("parameters").resolve(file.getFileName()));
            }
        }
    }

    private RuleBench bench(Path folder) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(FILE, text);
        return WORKBENCH.written().apply(folder, texts);
    }
}
