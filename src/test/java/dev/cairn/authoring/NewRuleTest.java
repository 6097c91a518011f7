package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.planning.Label;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewRuleTest {
    private static final Workbench WORKBENCH = TestWorkbench.make();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "fit, 'Step,ExamVersion', FreeWeek, mock.least",
        "advice, PlannedExam, Notice, ''",
        "advice, AsOf, Notice, ''",
        "lifecycle, FirstDay, LastDay, ''",
        "weights, 'Step,DomainWeight', NeedFactor, mock.least",
        "effort, 'Step,Retake', EffortPart, mock.least",
        "path, 'ExamVersion', Excluded, ''",
    })
    void passesTheCheckAndItsCases(String label, String when, String then, String numbers) throws IOException {
        Path rules = EditedRules.in(folder).folder();
        RuleIdea idea = new RuleIdea(
                "A rule is written for a test",
                Stage.parse(label).orElseThrow(),
                List.of(when.split(",")),
                then,
                numbers.isEmpty() ? List.of() : List.of(numbers),
                Label.ASSUMPTION,
                "a thought",
                Optional.of("Somebody has to begin."));

        NewRule made = NewRule.in(rules, idea, numbersOf(rules));
        List<Path> unused = made.writeTo(rules);

        assertThat(RuleCheck.check(rules, WORKBENCH.parser(), ArithmeticNumber.parameters()))
                .isEmpty();
        RuleBench bench = WORKBENCH.some().apply(rules, Set.of(made.path()));
        CaseRun run = CaseRun.ofRule(rules, bench, made.path(), bench.parameters());
        assertThat(run.results())
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }

    private static Set<String> numbersOf(Path rules) {
        return WORKBENCH.some().apply(rules, Set.of()).parameters().numbers().keySet();
    }
}
