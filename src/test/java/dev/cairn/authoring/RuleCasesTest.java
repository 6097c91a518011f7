package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.RuleInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the shipped rules. */
class RuleCasesTest {
    private static final List<CaseFile> FILES = CaseReader.readAll(ShippedRules.FOLDER, ShippedRules.BENCH);

    @TestFactory
    Stream<DynamicTest> infersWhatTheCaseSays() {
        CaseRunner runner = new CaseRunner(ShippedRules.BENCH, TestEngine.shared()::catalogue);
        return FILES.stream().flatMap(file -> file.cases().stream().map(each -> test(runner, file, each)));
    }

    @Test
    void everyRuleHasCases() {
        assertThat(FILES)
                .map(file -> file.subject().label())
                .startsWith(
                        ShippedRules.BENCH.rules().stream().map(RuleInfo::id).toArray(String[]::new));
    }

    private static DynamicTest test(CaseRunner runner, CaseFile file, Case ofCase) {
        URI place = URI.create(ShippedRules.FOLDER.resolve(file.path()).toUri() + "?line=" + ofCase.line());
        return DynamicTest.dynamicTest(file.path() + ": " + ofCase.name(), place, () -> {
            CaseResult result = runner.run(file, ofCase);
            assertThat(result.passed()).as(result.inWords()).isTrue();
        });
    }
}
