package dev.cairn.authoring.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.Workbench;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the cases of the shipped rules would notice. */
class ShippedCasesTest {
    /** Small stages: the mutants of all take half a minute more. {@code cairn rules test --mutate} tries them. */
    private static final Set<Stage> MUTATED = Set.of(Stage.EFFORT, Stage.SEQUENCE, Stage.VERDICT, Stage.WEIGHTS);

    private static final Workbench WORKBENCH = TestWorkbench.make();
    private static final Path FOLDER = WORKBENCH.shippedRules();
    private static final RuleBench BENCH = WORKBENCH.all().apply(FOLDER);
    private static final CaseRun RUN = CaseRun.of(FOLDER, BENCH, WORKBENCH.catalogue());

    /**
     * But for two, which choose between reasons for the same fact: such facts are inferred once anyway, and the choice is that of the reason which a plan
     * tells.
     */
    @Test
    void everyConditionOfARuleDecidesACase() {
        assertThat(ConditionCoverage.of(FOLDER, WORKBENCH, BENCH, RUN).gaps())
                .extracting(gap -> gap.rule() + " " + gap.words())
                .containsExactlyInAnyOrder(
                        "ADV-023 not SplitMock( exam == $exam, number < $number )",
                        "PATH-054 not LeftOut( exam == $asked, reason.compareTo($reason) < 0 )");
    }

    @Test
    void noSmallMistakeInAStageGoesUnnoticed() {
        CaseRun some = RUN.only(BENCH.rules().stream()
                .filter(rule -> MUTATED.contains(rule.stage()))
                .map(RuleInfo::id)
                .toList());

        assertThat(MutationScore.of(FOLDER, WORKBENCH, BENCH, some).survivors()).isEmpty();
    }
}
