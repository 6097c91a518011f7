package dev.cairn.authoring;

import static dev.cairn.authoring.SmallRuleFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that look like faults and are none: what the check cannot know, it does not tell. */
class SoundRulesTest {
    private static final String IMPORTS = """
            import dev.cairn.exam.DatedFact;
            import dev.cairn.exam.ExamVersion;
            import dev.cairn.exam.Level;
            import dev.cairn.exam.Succession;
            import dev.cairn.planning.AsOf;
            import dev.cairn.planning.RecommendedMonths;
            import dev.cairn.planning.fit.MockCount;
            import dev.cairn.planning.lifecycle.BetaLastDay;
            import dev.cairn.planning.lifecycle.FirstDay;
            """;

    @TempDir
    private Path folder;

    private SmallRuleFolder rules;

    @BeforeEach
    void importMore() {
        rules = SmallRuleFolder.in(folder)
                .replace(RULE, "package rules.lifecycle\n", "package rules.lifecycle\n\n" + IMPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FirstDay( exam == $exam, $first : day, day < $day )\n BetaLastDay( exam == $exam, day > $first, day < $day )",
                "FirstDay( exam == $exam, day <= $day )\n BetaLastDay( exam == $exam, day >= $day )",
                "FirstDay( exam == $exam, day < $day )\n not FirstDay( exam == $exam, day > $day )",
                "FirstDay( exam == $exam, day < $day )\n not FirstDay( exam == $exam, day < $day.minusDays(1) )",
                "( FirstDay( exam == $exam, day < $day ) or FirstDay( exam == $exam, day > $day ) )",
                "ExamVersion( code == $exam, level == Level.ASSOCIATE )\n not ExamVersion( code == $exam, level == Level.PROFESSIONAL )",
                "ExamVersion( $other : code, level == Level.ASSOCIATE )\n ExamVersion( code != $other, level == Level.PROFESSIONAL )",
                "exists FirstDay( exam == $exam, day < $day )\n exists FirstDay( exam == $exam, day > $day )"
            })
    void conditionsThatSomeFactsMeet(String conditions) {
        rules.replace(RULE, "    Parameter(", "    " + conditions + "\n    Parameter(");

        assertThat(rules.faults()).isEmpty();
    }

    @Test
    void twoGroupsOfFactsThatNothingJoins() {
        rules.replace(RULE, "    Parameter(", "    AsOf( $today : day )\n    FirstDay( day > $today )\n    Parameter(");

        assertThat(rules.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Over the values that there are.
                "Succession( $exam : exam, $by : successor )\n MockCount( exam == $by, $from : fromWeeks, $mocks : mocks )"
                        + " | MockCount($exam, $from, $mocks)",
                // What grows is compared.
                "MockCount( $exam : exam, $from : fromWeeks, $mocks : mocks, mocks < 60 ) | MockCount($exam, $from, $mocks + 1)",
                "MockCount( $exam : exam, $from : fromWeeks, $mocks : mocks )\n RecommendedMonths( exam == $exam, months > $mocks )"
                        + " | MockCount($exam, $from, $mocks + 1)",
                // What grows on one side shrinks on the other.
                "MockCount( $exam : exam, $from : fromWeeks, $mocks : mocks ) | MockCount($exam, $from, $mocks + 1 - 1)",
                // The next is of another exam, and there may be none.
                "Succession( $exam : exam, $by : successor )\n MockCount( exam == $exam, $from : fromWeeks, $mocks : mocks )"
                        + " | MockCount($by, $from, $mocks + 1)"
            })
    void cyclesThatMayComeToAnEnd(String rule) {
        String conditions = rule.substring(0, rule.indexOf(" | "));
        String made = rule.substring(rule.indexOf(" | ") + 3);
        rules.write("lifecycle/mocks-lead-to-mocks.drl", """
                        package rules.lifecycle

                        import dev.cairn.exam.Succession;
                        import dev.cairn.planning.RecommendedMonths;
                        import dev.cairn.planning.fit.MockCount;

                        rule "Mocks lead to mocks"
                            @id("LIFE-002") @label(aws) @source("nowhere")
                        when
                            %s
                        then
                            insertLogical(new %s);
                        end
                        """.formatted(conditions, made))
                .write("lifecycle/mocks-lead-to-mocks.cases.yaml", """
                        rule: LIFE-002
                        cases:
                          - {name: It fires, given: [], then: [MockCount: {}]}
                          - {name: It does not, given: [], then: []}
                        """);

        assertThat(rules.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Another value.
                "LastDay( $exam : exam, $day : day )\n FirstDay( exam == $exam, $first : day ) | LastSafeDay($exam, $first)",
                // Neither asks for all that the other asks for.
                "LastDay( $exam : exam, $day : day )\n not FirstDay( exam == $exam ) | LastSafeDay($exam, $day.minusDays(1))"
            })
    void rulesThatAddSomething(String rule) {
        String conditions = rule.substring(0, rule.indexOf(" | "));
        String made = rule.substring(rule.indexOf(" | ") + 3);
        String other = rules.text(RULE)
                .replace("An exam soon closes", "An exam closes otherwise")
                .replace("LIFE-001", "LIFE-002")
                .replaceAll("(?s)when\n.*", "");
        rules.write(
                        "lifecycle/an-exam-closes-otherwise.drl",
                        other + "when\n    " + conditions + "\nthen\n    insertLogical(new " + made + ");\nend\n")
                .write(
                        "lifecycle/an-exam-closes-otherwise.cases.yaml",
                        rules.text(SmallRuleFolder.CASES).replace("LIFE-001", "LIFE-002"));

        assertThat(rules.faults()).isEmpty();
    }
}
