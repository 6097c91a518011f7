package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.Subject.OfPlans;
import dev.cairn.authoring.Subject.OfRule;
import dev.cairn.authoring.Subject.OfStage;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases in which more than one rule runs: those of a stage, or all of them. */
class WiderCasesTest {
    private static final String PATH = "plans/some.cases.yaml";

    @Test
    void runsAllRulesOfAStage() {
        assertThat(differences(new OfStage(Stage.LIFECYCLE), stage("2026-04-01", "[ExamStatus: {status: retired}]")))
                .isEmpty();
    }

    @Test
    void holdsAllFactsOfATypeAgainstTheCase() {
        assertThat(differences(new OfStage(Stage.LIFECYCLE), stage("2026-04-01", "[]\n    none: [LastDay]")))
                .containsExactly(
                        "inferred, though not expected: LastDay: {exam: MLS-C01, day: 2026-03-31} (the last day of MLS-C01 is 2026-03-31)");
    }

    @Test
    void refusesACaseOfAStageThatClaimsNothing() {
        assertThat(faults(new OfStage(Stage.LIFECYCLE), stage("2026-04-01", "[]")))
                .containsExactly(
                        PATH + ":3: the case claims nothing — say what is inferred, or 'none: [Type]' for what is not");
    }

    @Test
    void runsAllRulesOverARequest() {
        assertThat(differences(
                        new OfPlans(),
                        plan("verdict: feasible, target: SAA-C03, path: [CLF-C02, SAA-C03], "
                                + "advisories: [mock-readiness], noAdvisories: [exam-retired, overload], minutes: {from: 1}, "
                                + "finish: {from: 2026-11-22, to: 2028-11-22}, exams: {SAA-C03: "
                                + "{examDate: {from: 2026-11-22}, domains: {1: {from: 100}}, mocks: {from: 2}}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict: tight | verdict is feasible, not tight",
                "target: SOA-C03 | target is SAA-C03, not SOA-C03",
                "path: [SAA-C03] | path is [CLF-C02, SAA-C03], not [SAA-C03]",
                "skipped: {CLF-C02: held} | CLF-C02: skipped is none, not \"held\"",
                "noAdvisories: [mock-readiness] | there is the advisory mock-readiness: ",
                "noAdvisories: [exam-retird] | no rule gives an advisory exam-retird",
                "advisories: [exam-retired] | there is no advisory exam-retired; there are ",
                "minutes: 1 | minutes is ",
                "weeks: {to: 2} | weeks is ",
                "finish: {to: 2026-11-23} | finish is ",
                "exams: {SAP-C02: {minutes: 3}} | SAP-C02 is not in the path",
                "exams: {SAA-C03: {minutes: 3}} | SAA-C03: minutes is ",
                "exams: {SAA-C03: {mocks: 9}} | SAA-C03: mocks is ",
                "exams: {SAA-C03: {from: 2026-11-22}} | SAA-C03: from is ",
                "exams: {SAA-C03: {examDate: 2026-11-22}} | SAA-C03: examDate is ",
                "exams: {SAA-C03: {domains: {1: 2}}} | SAA-C03: domains: 1 is ",
                "exams: {SAA-C03: {domains: {9: 2}}} | SAA-C03: domains: 9: there is no such domain",
            })
    void saysInWhatAPlanDiffers(String then, String difference) {
        assertThat(differences(new OfPlans(), plan(then)))
                .singleElement()
                .asString()
                .startsWith(difference.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict: good | 4: 'verdict' is good — write one of feasible, tight, infeasible",
                "verdicts: tight | 4: unknown key 'verdicts'",
                "finish: soon | 4: 'finish' is soon — write a day of the calendar",
                "minutes: {least: 3} | 4: unknown key 'least'",
                "exams: {SAA-C03: {mock: 2}} | 4: unknown key 'mock'",
                "path: [SAA] | 4: 'SAA' is no exam code",
                "inferred: [] | 4: unknown key 'inferred'",
                "'' | 4: the case claims nothing of the plan",
            })
    void saysWhatIsWrongWithAClaim(String then, String fault) {
        assertThat(faults(new OfPlans(), plan(then))).anyMatch(each -> each.startsWith(PATH + ":" + fault.strip()));
    }

    @Test
    void saysWhatIsWrongWithTheRequest() {
        assertThat(differences(new OfPlans(), plan("verdict: feasible").replace("hoursPerWeek: 8", "hoursPerWeek: -8")))
                .singleElement()
                .asString()
                .startsWith("the request cannot be used: /hoursPerWeek: ");
    }

    @Test
    void asksForTheDayOfARequest() {
        assertThat(faults(new OfPlans(), plan("verdict: feasible").replace("asOf: 2026-11-22, ", "")))
                .containsExactly(PATH + ":3: the request does not say which day it is — write asOf: 2026-11-22, say");
    }

    @Test
    void refusesFactsWhereARequestIsExpected() {
        assertThat(faults(new OfPlans(), "cases: [{name: Some facts, given: [], then: []}]"))
                .containsExactly(PATH + ":1: facts are no request — write a request as in seeds/learners");
    }

    @Test
    void saysWhatTheRuleOfTheCaseInfersForARequest() {
        OfRule rule = new OfRule("PATH-001");

        assertThat(differences(rule, besideRule("[Excluded: {exam: MLS-C01, reason: retired}]")))
                .isEmpty();
        assertThat(differences(rule, besideRule("[Excluded: {exam: SAA-C03}]")))
                .containsExactly("not inferred by the rule: Excluded: {exam: SAA-C03}");
        assertThat(differences(rule, besideRule("[]")))
                .first()
                .asString()
                .startsWith("inferred, though not expected: Excluded: ");
    }

    @Test
    void plansByTheParametersOfTheCases() {
        String few = plan("weeks: {to: 9}") + "parameters: {overload.weekly-minutes: 479}\n";

        assertThat(differences(new OfPlans(), few.replace("weeks: {to: 9}", "advisories: [overload]")))
                .isEmpty();
    }

    private static String stage(String day, String then) {
        return """
                stage: lifecycle
                cases:
                  - name: The status of an exam
                    given:
                      - Language: {code: en}
                      - AsOf: {day: %s}
                      - ExamVersion: {code: MLS-C01}
                      - DatedFact: {exam: MLS-C01, occasion: last-day, day: 2026-03-31, checked: 2026-03-01}
                    then: %s
                """.formatted(day, then);
    }

    private static String plan(String then) {
        return """
                cases:
                  - name: A plan
                    given: {target: {exam: SAA-C03}, asOf: 2026-11-22, hoursPerWeek: 8}
                    then: {%s}
                """.formatted(then);
    }

    private static String besideRule(String inferred) {
        return "rule: PATH-001\n" + plan("inferred: " + inferred);
    }

    private static List<String> differences(Subject subject, String text) {
        Faults faults = new Faults();
        CaseFile file = reader(faults).read(PATH, text, subject);
        assertThat(faults.all()).isEmpty();
        return new CaseRunner(ShippedRules.BENCH, TestEngine.shared()::catalogue)
                .run(file)
                .get(0)
                .differences();
    }

    private static List<String> faults(Subject subject, String text) {
        Faults faults = new Faults();
        CaseFile unused = reader(faults).read(PATH, text, subject);
        return faults.all().stream().map(Object::toString).toList();
    }

    private static CaseReader reader(Faults faults) {
        return new CaseReader(ShippedRules.BENCH.parameters().numbers().keySet(), faults);
    }
}
