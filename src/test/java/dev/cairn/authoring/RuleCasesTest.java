package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.RuleInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case beside every rule. */
class RuleCasesTest {
    private static final List<CaseFile> FILES = CaseReader.readAll(ShippedRules.FOLDER, ShippedRules.BENCH);

    @TestFactory
    Stream<DynamicTest> infersWhatTheCaseSays() {
        CaseRunner runner = new CaseRunner(ShippedRules.BENCH);
        return FILES.stream().flatMap(file -> file.cases().stream().map(ruleCase -> test(runner, file, ruleCase)));
    }

    @Test
    void everyRuleHasCases() {
        assertThat(FILES)
                .extracting(CaseFile::rule)
                .containsExactlyElementsOf(
                        ShippedRules.BENCH.rules().stream().map(RuleInfo::id).toList());
    }

    private static DynamicTest test(CaseRunner runner, CaseFile file, RuleCase ruleCase) {
        URI place = URI.create(ShippedRules.FOLDER.resolve(file.path()).toUri() + "?line=" + ruleCase.line());
        return DynamicTest.dynamicTest(file.path() + ": " + ruleCase.name(), place, () -> {
            CaseResult result = runner.run(file, ruleCase);
            assertThat(result.passed()).as(result.inWords()).isTrue();
        });
    }
}
