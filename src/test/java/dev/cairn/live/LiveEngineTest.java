package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.Reload;
import dev.cairn.planning.Reload.Outcome;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEngineTest {
    private static final String PARAMETERS = "rules/parameters/fit.yaml";
    private static final String RULE = "rules/lifecycle/an-exam-is-retired-after-its-last-day.drl";
    private static final String CASES = "rules/lifecycle/an-exam-is-retired-after-its-last-day.cases.yaml";
    private static final String LIFECYCLE = "seeds/lifecycle.yaml";

    @TempDir
    private Path folder;

    private EditedFolders folders;

    @BeforeEach
    void copyWhatIsShipped() {
        folders = EditedFolders.in(folder);
    }

    @Test
    void takesUpAChangeThatHolds() {
        LiveEngine engine = folders.startAndSettle();
        Revision before = revision(engine);
        edit("once");
        EditedFolders.settle(engine);

        assertThat(revision(engine).parameters()).isNotEqualTo(before.parameters());
        assertThat(revision(engine).rules()).isEqualTo(before.rules());
        assertThat(latest(engine)).isEqualTo(Reload.taken(EditedFolders.CLOCK.instant(), revision(engine)));
        assertThat(engine.reloads().isBehind()).isFalse();
        assertThat(engine.reloads().latestTaken()).contains(EditedFolders.CLOCK.instant());
    }

    @Test
    void takesNoStartForAChange() {
        assertThat(folders.startAndSettle().reloads().latest()).isEmpty();
    }

    @Test
    void leavesFilesAloneWhileTheyAreBeingWritten() {
        LiveEngine engine = folders.startAndSettle();
        Revision before = revision(engine);
        edit("once");
        engine.look();
        edit("twice");
        engine.look();
        assertThat(revision(engine)).isEqualTo(before);

        engine.look();
        assertThat(revision(engine)).isNotEqualTo(before);
    }

    @Test
    void triesNothingThatWasTriedAlready() {
        LiveEngine engine = folders.startAndSettle();
        long taken = engine.reloads().taken();
        String text = folders.text(PARAMETERS);
        folders.write(PARAMETERS, text);
        EditedFolders.settle(engine);

        assertThat(engine.reloads().taken()).isEqualTo(taken);
    }

    @Test
    void refusesWhatIsBrokenAndTakesItWhenItIsMended() {
        LiveEngine engine = folders.startAndSettle();
        Revision before = revision(engine);
        String rule = folders.text(RULE);

        folders.write(RULE, rule.substring(0, rule.indexOf("then")));
        EditedFolders.settle(engine);
        assertRefused(engine, before, RULE.substring("rules/".length()), "");

        folders.write(RULE, "");
        EditedFolders.settle(engine);
        assertRefused(engine, before, RULE.substring("rules/".length()), "");

        folders.move("rules/fit", "fit");
        EditedFolders.settle(engine);
        assertRefused(engine, before, "fit", "missing");
        folders.move("fit", "rules/fit");

        folders.move("rules", "elsewhere");
        EditedFolders.settle(engine);
        assertRefused(engine, before, "rules", "missing");
        folders.move("elsewhere", "rules");

        folders.write(RULE, rule);
        EditedFolders.settle(engine);
        assertThat(engine.reloads().isBehind()).isFalse();
        assertThat(revision(engine)).isEqualTo(before);
        assertThat(engine.reloads().refused()).isEqualTo(4);
    }

    @Test
    void refusesRulesWhoseCasesFail() {
        LiveEngine engine = folders.startAndSettle();
        Revision before = revision(engine);
        folders.replace(CASES, "status: retired", "status: retiring");
        EditedFolders.settle(engine);

        assertRefused(engine, before, CASES.substring("rules/".length()), "fails");
    }

    @Test
    void refusesACatalogueThatCannotBeRead() {
        LiveEngine engine = folders.startAndSettle();
        Revision before = revision(engine);
        folders.write(LIFECYCLE, "exams: [");
        EditedFolders.settle(engine);

        assertRefused(engine, before, LIFECYCLE, "");
    }

    @Test
    void refusesWhatLeavesASampleLearnerWithoutAPlan() {
        LiveEngine engine = folders.startAndSettle();
        Revision before = revision(engine);
        folders.write("seeds/learners/nobody.yaml", "target: {exam: XYZ-C01}\nhoursPerWeek: 5\n");
        EditedFolders.settle(engine);

        assertRefused(engine, before, "learners/nobody.yaml", "not understood");
    }

    @Test
    void startsOverBrokenRulesWithThoseThatHeldLast() {
        LiveEngine first = folders.startAndSettle();
        folders.delete("rules/fit").write(RULE, "rule");

        LiveEngine second = folders.start();

        assertRefused(second, revision(first), "fit", "missing");
        EditedFolders.settle(second);
        assertThat(second.reloads().refused()).isEqualTo(1);
    }

    @Test
    void remembersAtTheNextStartWhatItRefused() {
        LiveEngine first = folders.startAndSettle();
        edit("otherwise");
        folders.replace(CASES, "status: retired", "status: retiring");

        LiveEngine second = folders.start();

        assertRefused(second, revision(first), CASES.substring("rules/".length()), "fails");
    }

    @Test
    void takesAtTheNextStartWhatWasChangedMeanwhile() {
        LiveEngine first = folders.startAndSettle();
        edit("meanwhile");

        LiveEngine second = folders.start();

        assertThat(revision(second)).isNotEqualTo(revision(first));
        assertThat(second.reloads().latest()).isEmpty();
        folders.delete("seeds/exams");
        assertThat(revision(folders.start())).isEqualTo(revision(second));
    }

    @Test
    void doesNotStartOverBrokenRulesWhereNothingHeldBefore() {
        folders.write(RULE, "");

        assertThatThrownBy(() -> folders.start()).isInstanceOf(FaultyFilesException.class);
    }

    @Test
    void doesNotTrustAFileOfItsOwnThatIsDamaged() throws IOException {
        LiveEngine first = folders.startAndSettle();
        assertThat(revision(first)).isNotNull();
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            List<Path> kept = files.toList();
            assertThat(kept).hasSize(1);
            byte[] bytes = Files.readAllBytes(kept.get(0));
            bytes[bytes.length / 2] ^= 1;
            Files.write(kept.get(0), bytes);
        }
        folders.write(RULE, "");

        assertThatThrownBy(() -> folders.start()).isInstanceOf(FaultyFilesException.class);
    }

    @Test
    void goesOnWhereNothingCanBeKept() {
        folders.write("file", "");
        LiveEngine engine = folders.start(folder.resolve("file"));
        EditedFolders.settle(engine);
        edit("once");
        EditedFolders.settle(engine);

        assertThat(engine.reloads().taken()).isEqualTo(1);
    }

    private static Revision revision(LiveEngine engine) {
        return engine.get().revision();
    }

    /** Changes what parameters say, and nothing of what they are. */
    private void edit(String word) {
        folders.write(PARAMETERS, folders.text(PARAMETERS) + "# " + word + "\n");
    }

    private static Reload latest(LiveEngine engine) {
        return engine.reloads().latest().orElseThrow();
    }

    private static void assertRefused(LiveEngine engine, Revision serving, String file, String message) {
        assertThat(revision(engine)).isEqualTo(serving);
        assertThat(engine.reloads().isBehind()).isTrue();
        Reload latest = latest(engine);
        assertThat(latest.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(latest.serving()).isEqualTo(serving);
        assertThat(latest.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.message()).contains(message);
        });
    }
}
