package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.TestWorkbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWatchTest {
    private static final String RULE = "lifecycle/an-exam-is-retired-after-its-last-day.drl";
    private static final String CASES = "lifecycle/an-exam-is-retired-after-its-last-day.cases.yaml";

    @TempDir
    private Path folder;

    private EditedRules rules;
    private CaseWatch watch;

    @BeforeEach
    void watchACopyOfTheShippedRules() {
        rules = EditedRules.in(folder);
        watch = CaseWatch.over(folder, TestWorkbench.make(), ShippedRules.BENCH);
    }

    @Test
    void staysSilentWhileNothingIsSaved() {
        assertThat(look()).isEqualTo(new Look(List.of(), List.of()));
    }

    @Test
    void runsTheCasesOfARuleThatIsSaved() {
        rules.replace(RULE, "day < $today", "day <= $today");

        CaseRun run = look().only();
        assertThat(run.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.file()).isEqualTo(RULE));
        assertThat(run.failures()).isNotEmpty();
        assertThat(look().runs()).isEmpty();

        rules.replace(RULE, "day <= $today", "day < $today");

        assertThat(look().only().failures()).isEmpty();
    }

    @Test
    void runsCasesThatAreSaved() {
        rules.replace(CASES, "status: retired", "status: retiring");

        assertThat(look().only().failures()).hasSize(1);
    }

    @Test
    void runsAllCasesWhenAParameterIsSaved() {
        rules.replace("parameters/fit.yaml", "name: buffer.percent, value: 15", "name: buffer.percent, value: 20");

        CaseRun run = look().only();
        assertThat(run.rules()).hasSameSizeAs(ShippedRules.BENCH.rules());
        assertThat(run.failures()).isNotEmpty();
    }

    @Test
    void tellsWhatIsWrongAndGoesOn() {
        rules.replace(RULE, "when\n", "whn\n");

        assertThat(look().troubles()).singleElement().asString().contains(RULE);
        assertThat(look()).isEqualTo(new Look(List.of(), List.of()));

        rules.replace(RULE, "whn\n", "when\n");

        assertThat(look().only().failures()).isEmpty();
    }

    @Test
    void goesOnAfterARuleWasHalfWritten() throws IOException {
        String whole = Files.readString(folder.resolve(RULE));
        for (int length : new int[] {0, whole.length() / 3, whole.length() / 2, whole.length() - 10}) {
            Files.writeString(folder.resolve(RULE), whole.substring(0, length));

            assertThat(look().troubles()).as("the first %d letters", length).hasSize(1);
        }

        Files.writeString(folder.resolve(RULE), whole);

        assertThat(look().only().failures()).isEmpty();
    }

    @Test
    void tellsOnceThatTheFolderIsAwayAndGoesOnWhenItIsBack() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder, away);

        assertThat(look().troubles()).hasSize(1);
        assertThat(look()).isEqualTo(new Look(List.of(), List.of()));

        Files.move(away, folder);
        rules.replace(RULE, "day < $today", "day <= $today");

        assertThat(look().only().failures()).isNotEmpty();
    }

    @Test
    void goesOnWhenTheFolderOfAStageWasAway() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder.resolve("weights"), away);

        assertThat(look().troubles()).singleElement().asString().contains("weights");

        Files.move(away, folder.resolve("weights"));

        assertThat(look().only().rules()).isNotEmpty();
    }

    @Test
    void runsTheCasesOfARuleThatWasSavedWhileSomethingElseWasWrong() throws IOException {
        Path parameters = folder.resolve("parameters/fit.yaml");
        String whole = Files.readString(parameters);
        Files.writeString(parameters, "parameters: [");
        look();
        rules.replace(RULE, "day < $today", "day <= $today");
        assertThat(look().troubles()).hasSize(1);

        Files.writeString(parameters, whole);

        assertThat(look().only().failures())
                .isNotEmpty()
                .allMatch(result -> result.file().path().equals(CASES));
    }

    @Test
    void runsOtherCasesWhileARuleIsWrong() {
        String other = "lifecycle/the-last-safe-day-leaves-time-for-a-second-attempt.cases.yaml";
        rules.replace(RULE, "when\n", "whn\n");
        look();

        rules.replace(other, "2026-03-17", "2026-03-16");

        assertThat(look().only().failures())
                .isNotEmpty()
                .allMatch(result -> result.file().path().equals(other));
    }

    private Look look() {
        List<CaseRun> runs = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        watch.look(runs::add, troubles::add);
        return new Look(runs, troubles);
    }

    /** What a look brought. */
    private record Look(List<CaseRun> runs, List<String> troubles) {
        CaseRun only() {
            assertThat(troubles).isEmpty();
            assertThat(runs).hasSize(1);
            return runs.get(0);
        }
    }
}
