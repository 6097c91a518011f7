package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWatchTest {
    private static final String RULE = "lifecycle/an-exam-whose-last-day-has-passed-is-retired.drl";
    private static final String CASES = "lifecycle/an-exam-whose-last-day-has-passed-is-retired.cases.yaml";

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
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void runsTheCasesOfARuleThatIsSaved() {
        rules.replace(RULE, "day < $today", "day <= $today");

        assertThat(watch.look()).hasValueSatisfying(run -> {
            assertThat(run.rules())
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.file()).isEqualTo(RULE));
            assertThat(run.failures()).isNotEmpty();
        });
        assertThat(watch.look()).isEmpty();

        rules.replace(RULE, "day <= $today", "day < $today");

        assertThat(watch.look())
                .hasValueSatisfying(run -> assertThat(run.failures()).isEmpty());
    }

    @Test
    void runsCasesThatAreSaved() {
        rules.replace(CASES, "status: retired", "status: retiring");

        assertThat(watch.look())
                .hasValueSatisfying(run -> assertThat(run.failures()).hasSize(1));
    }

    @Test
    void runsAllCasesWhenAParameterIsSaved() {
        rules.replace("parameters/fit.yaml", "name: buffer.percent, value: 15", "name: buffer.percent, value: 20");

        assertThat(watch.look()).hasValueSatisfying(run -> {
            assertThat(run.rules()).hasSameSizeAs(ShippedRules.BENCH.rules());
            assertThat(run.failures()).isNotEmpty();
        });
    }

    @Test
    void tellsWhatIsWrongAndGoesOn() {
        rules.replace(RULE, "when\n", "whn\n");

        assertThatThrownBy(() -> watch.look()).isInstanceOf(FaultyFilesException.class);
        assertThat(watch.look()).isEmpty();

        rules.replace(RULE, "whn\n", "when\n");

        assertThat(watch.look())
                .hasValueSatisfying(run -> assertThat(run.failures()).isEmpty());
    }
}
