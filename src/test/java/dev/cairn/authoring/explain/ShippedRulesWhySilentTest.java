package dev.cairn.authoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.CaseFile;
import dev.cairn.authoring.CaseReader;
import dev.cairn.authoring.RuleCase;
import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Answer.Fired;
import dev.cairn.authoring.explain.Answer.Missed;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every case of every shipped rule, asked why not. */
class ShippedRulesWhySilentTest {
    private static final Path FOLDER = TestEngine.home().resolve("rules");
    private static final Workbench WORKBENCH = TestWorkbench.make();
    private static final RuleBench BENCH = WORKBENCH.all().apply(FOLDER);
    private static final Map<String, RuleInfo> RULES =
            BENCH.rules().stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));

    @Test
    void namesTheConditionThatFailsExactlyWhereARuleIsSilent() {
        WhySilent silent = WhySilent.of(WORKBENCH, FOLDER, BENCH, BENCH.rules());
        List<String> wrong = new ArrayList<>();
        for (CaseFile file : CaseReader.readAll(FOLDER, BENCH)) {
            for (RuleCase ruleCase : file.cases().stream()
                    .filter(RuleCase.class::isInstance)
                    .map(RuleCase.class::cast)
                    .toList()) {
                RuleInfo rule = RULES.get(file.subject().label());
                Answer answer = silent.answer(rule, List.of(facts(file, ruleCase)), Map.of());
                boolean right = ruleCase.then().isEmpty()
                        ? answer instanceof Missed missed && isWithin(missed.miss(), rule)
                        : answer instanceof Fired;
                if (!right) {
                    wrong.add(rule.id() + ", " + ruleCase.name() + ": " + answer);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isWithin(NearMiss miss, RuleInfo rule) {
        List<String> lines = rule.text().lines().toList();
        return miss.condition() >= 1
                && miss.condition() <= miss.conditions()
                && miss.line() > lines.indexOf("when")
                && miss.line() <= lines.indexOf("then")
                && miss.column() <= lines.get(miss.line() - 1).length();
    }

    private static List<Object> facts(CaseFile file, RuleCase ruleCase) {
        List<Object> facts = new ArrayList<>(ruleCase.given());
        BENCH.parameters()
                .numbers()
                .values()
                .forEach(number -> facts.add(new Parameter(
                        number.name(),
                        file.parameters().getOrDefault(number.name(), number.value()),
                        number.unit(),
                        number.label(),
                        number.source())));
        return facts;
    }
}
