package dev.cairn.authoring;

import static dev.cairn.authoring.CaseTexts.oneCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.authoring.Subject.OfRule;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.Faults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
    private final CaseRunner runner = new CaseRunner(ShippedRules.BENCH, TestEngine.shared()::catalogue);

    @Test
    void passesWhereExactlyTheExpectedIsInferred() {
        assertThat(differences("[ExamStatus: {exam: MLS-C01, status: retired}]"))
                .isEmpty();
    }

    @Test
    void comparesOnlyWhatIsMentioned() {
        assertThat(differences("[ExamStatus: {}]")).isEmpty();
    }

    @Test
    void runsTheRuleAlone() {
        // On its last day the exam is retiring, by another rule.
        String text = oneCase("[]").replace("2026-04-01", "2026-03-31");

        assertThat(run(text, "LIFE-007")).allMatch(CaseResult::passed);
    }

    @Test
    void saysWhatIsMissing() {
        String text = oneCase("[ExamStatus: {exam: MLS-C01, status: retired}]").replace("2026-04-01", "2026-03-31");

        assertThat(run(text, "LIFE-007"))
                .singleElement()
                .extracting(CaseResult::inWords)
                .isEqualTo("lifecycle/some.cases.yaml:3: The day after its last day it is retired\n"
                        + "    expected, though not inferred: ExamStatus: {exam: MLS-C01, status: retired}");
    }

    @Test
    void saysWhatIsTooMuch() {
        assertThat(differences("[]"))
                .containsExactly(
                        "inferred, though not expected: ExamStatus: {exam: MLS-C01, status: retired} (MLS-C01 is retired)");
    }

    @Test
    void saysInWhatAFactDiffers() {
        assertThat(differences("[ExamStatus: {exam: MLS-C01, status: retiring}]"))
                .containsExactly("expected, though not inferred: ExamStatus: {exam: MLS-C01, status: retiring}; "
                        + "instead ExamStatus: {exam: MLS-C01, status: retired} (MLS-C01 is retired): "
                        + "status is retired, not retiring");
    }

    @Test
    void saysThatAFactOfAnotherTypeCame() {
        assertThat(differences("[OpenBeta: {exam: MLS-C01}]"))
                .containsExactly(
                        "expected, though not inferred: OpenBeta: {exam: MLS-C01}",
                        "inferred, though not expected: ExamStatus: {exam: MLS-C01, status: retired} (MLS-C01 is retired)");
    }

    @Test
    void findsAFactForEachExpectationWhateverTheirOrder() {
        String text = oneCase("[ExamStatus: {}, ExamStatus: {exam: MLS-C01}]")
                .replace("    then", "      - LastDay: {exam: DBS-C01, day: 2024-04-29}\n    then");

        assertThat(run(text, "LIFE-007")).allMatch(CaseResult::passed);
    }

    @Test
    void doesNotLetOneFactServeTwoExpectations() {
        assertThat(differences("[ExamStatus: {}, ExamStatus: {exam: MLS-C01}]")).hasSize(1);
    }

    @Test
    void givesTheParametersOfTheShippedFiles() {
        assertThat(run(lastSafeDay("2026-03-17"), "LIFE-006")).allMatch(CaseResult::passed);
    }

    @Test
    void givesTheParametersOfTheCasesInstead() {
        assertThat(run(lastSafeDay("2026-03-30") + "parameters: {retake.wait-days: 1}", "LIFE-006"))
                .allMatch(CaseResult::passed);
    }

    @Test
    void refusesCasesForARuleThatDoesNotExist() {
        RuleCase ruleCase = new RuleCase("Whatever", 3, List.of(), List.of());
        CaseFile file = new CaseFile(CaseTexts.PATH, new OfRule("LIFE-000"), List.of(ruleCase), new TreeMap<>());

        assertThatThrownBy(() -> runner.run(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lifecycle/some.cases.yaml: there is no rule LIFE-000");
    }

    @Test
    void asksTheClockHowLongACaseTakes() {
        CaseFile file = CaseTexts.read(oneCase("[]"));
        Deque<Instant> times = new ArrayDeque<>(List.of(Instant.EPOCH, Instant.EPOCH.plusMillis(7)));

        assertThat(new CaseRunner(ShippedRules.BENCH, TestEngine.shared()::catalogue, new ClockOf(times)).run(file))
                .singleElement()
                .extracting(CaseResult::took)
                .isEqualTo(Duration.ofMillis(7));
    }

    /** A clock that shows these times, one after the other. */
    private static final class ClockOf extends Clock {
        private final Deque<Instant> times;

        ClockOf(Deque<Instant> times) {
            this.times = times;
        }

        @Override
        public Instant instant() {
            return times.remove();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void saysThatARuleBreaksOff() {
        CaseFile file = CaseTexts.read(oneCase("[]"));

        assertThat(new CaseRunner(new BrokenBench(), TestEngine.shared()::catalogue).run(file))
                .singleElement()
                .extracting(CaseResult::differences)
                .isEqualTo(List.of("the rules break off: / by zero"));
    }

    private List<String> differences(String then) {
        return run(oneCase(then), "LIFE-007").get(0).differences();
    }

    private List<CaseResult> run(String text, String rule) {
        Faults faults = new Faults();
        CaseReader reader =
                new CaseReader(ShippedRules.BENCH.parameters().numbers().keySet(), faults);
        CaseFile file = reader.read(CaseTexts.PATH, text.replaceFirst("LIFE-\\d+", rule), new OfRule(rule));
        assertThat(faults.all()).isEmpty();
        return runner.run(file);
    }

    private static String lastSafeDay(String day) {
        return """
                rule: LIFE-006
                cases:
                  - name: The last safe day
                    given: [LastDay: {exam: MLS-C01, day: 2026-03-31}]
                    then: [LastSafeDay: {exam: MLS-C01, day: %s}]
                """.formatted(day);
    }

    /** The shipped rules, each of which breaks off. */
    private record BrokenBench() implements RuleBench {
        @Override
        public Inference inferWith(RuleInfo rule, Collection<?> facts) {
            throw new ArithmeticException("/ by zero");
        }

        @Override
        public Inference infer(Stage stage, Collection<?> facts) {
            throw new ArithmeticException("/ by zero");
        }

        @Override
        public List<RuleMatch> matches(RuleInfo rule, Collection<?> facts, int most) {
            return List.of();
        }

        @Override
        public List<RuleInfo> rules() {
            return ShippedRules.BENCH.rules();
        }

        @Override
        public Parameters parameters() {
            return ShippedRules.BENCH.parameters();
        }

        @Override
        public String revision() {
            return ShippedRules.BENCH.revision();
        }
    }
}
