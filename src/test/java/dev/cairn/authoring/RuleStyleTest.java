package dev.cairn.authoring;

import static dev.cairn.authoring.SmallRuleFolder.CASES;
import static dev.cairn.authoring.SmallRuleFolder.PARAMETERS;
import static dev.cairn.authoring.SmallRuleFolder.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.rules.DroolsRuleParser;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleStyleTest {
    private static final String CONDITION = "LastDay( $exam : exam, $day : day )";
    private static final String CONSEQUENCE = "insertLogical(new LastSafeDay($exam, $day.minusDays($wait)));";

    @TempDir
    private Path folder;

    private SmallRuleFolder rules;

    @BeforeEach
    void writeAFolderWithoutFaults() {
        rules = SmallRuleFolder.in(folder);
    }

    @Test
    void findsNoFaultInTheShippedRules() {
        assertThat(RuleCheck.check(ShippedRules.FOLDER, new DroolsRuleParser(), ArithmeticNumber.parameters()))
                .isEmpty();
    }

    @Test
    void findsNoFaultInASmallFolder() {
        assertThat(rules.faults()).isEmpty();
    }

    @Test
    void wantsAnId() {
        rules.replace(RULE, "@id(\"LIFE-001\") ", "").replace(CASES, "LIFE-001", "''");

        assertThat(rules.faults())
                .contains(RULE + ":8: the rule has no @id(\"…\") — give it one that no rule ever had, above 'when'");
    }

    @Test
    void wantsASource() {
        rules.replace(RULE, " @source(\"AWS announcements\")", "");

        tells(RULE + ":8: the rule has no @source(\"…\") — say where it comes from, above 'when'");
    }

    @Test
    void wantsALabel() {
        rules.replace(RULE, " @label(aws)", "");

        tells(RULE + ":8: the rule has no @label(…) — add one of aws, research, community, assumption above 'when'");
    }

    @Test
    void knowsFourLabels() {
        rules.replace(RULE, "@label(aws)", "@label(asumption)");

        tells(RULE + ":9: the label is asumption — did you mean 'assumption'? "
                + "Use one of aws, research, community, assumption");
    }

    @Test
    void wantsCases() {
        rules.delete(CASES);

        tells(RULE + ":8: the rule has no cases — write them into an-exam-soon-closes.cases.yaml");
    }

    @Test
    void wantsACaseThatFires() {
        rules.replace(CASES, "[LastSafeDay: {day: 2026-03-17}]", "[]");

        tells(CASES
                + ":1: no case in which the rule infers something — add one, and say under 'then' what is inferred");
    }

    @Test
    void wantsACaseThatDoesNotFire() {
        rules.replace(CASES, "then: []", "then: [LastSafeDay: {}]");

        tells(CASES
                + ":1: no case in which the rule infers nothing — add one with 'then: []', just beyond the boundary");
    }

    @Test
    void tellsOfFaultsInCases() {
        rules.replace(CASES, "LastDay: {day", "LastDay: {date");

        tells(CASES + ":4: LastDay has no component 'date' — It has exam, day");
    }

    @Test
    void tellsOfCasesWithoutARule() {
        rules.write("path/nothing.cases.yaml", "cases: []");

        tells("path/nothing.cases.yaml:1: cases without a rule — call the file as its rule, or delete it");
    }

    @Test
    void tellsOfFilesThatAreNeitherRulesNorCases() {
        rules.write("path/an-exam.drl.bak", "");

        tells("path/an-exam.drl.bak:1: neither a rule nor cases — a stage holds *.drl and *.cases.yaml");
    }

    @Test
    void tellsOfFoldersThatAreNoStage() {
        rules.makeFolder("paths");

        tells(
                "paths:1: there is no stage paths — "
                        + "use lifecycle, path, progress, study, effort, weights, fit, verdict, sequence, advice, plans or parameters");
    }

    @Test
    void wantsTheFileCalledAsItsRule() {
        rules.replace(RULE, "\"An exam soon closes\"", "\"An exam's door soon closes\"");

        tells(RULE + ":8: the file is not called as its rule — call it an-exam-s-door-soon-closes.drl");
    }

    @Test
    void wantsThePackageOfTheStage() {
        rules.replace(RULE, "package rules.lifecycle", "package rules.path");

        tells(RULE + ":1: the package is rules.path — write package rules.lifecycle");
    }

    @Test
    void wantsAPackage() {
        rules.replace(RULE, "package rules.lifecycle\n", "");

        tells(RULE + ":7: the file names no package — begin it with: package rules.lifecycle");
    }

    @Test
    void wantsARule() {
        rules.write("path/empty.drl", "package rules.path\n");

        assertThat(rules.faults())
                .contains("path/empty.drl:1: the file holds no rule — write one, with its name in double quotes");
    }

    @Test
    void wantsANameInDoubleQuotes() {
        rules.replace(RULE, "rule \"An exam soon closes\"", "rule AnExamSoonCloses");

        tells(RULE + ":8: the rule has no name in double quotes — call it by a sentence");
    }

    @Test
    void tellsOfFilesThatBreakOffWhereverTheyDo() {
        String text = rules.text(RULE);
        for (int length = 0; length < text.lastIndexOf("end"); length++) {
            rules.write(RULE, text.substring(0, length));
            assertThat(rules.faults()).as(text.substring(0, length)).isNotEmpty();
        }
    }

    @Test
    void wantsOneRuleAFile() {
        rules.write(RULE, rules.text(RULE) + "\nrule \"Another\"\nwhen\nthen\nend\n");

        tells(RULE + ":17: a second rule in the file — give it a file of its own: one decision a file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    salience 10               | salience    | rules of a stage know no order: say in the conditions when the rule holds
                    agenda-group "first"      | agenda-group | rules of a stage know no order: say in the conditions when the rule holds
                    dialect "java"            | dialect     | a file holds one rule; arithmetic belongs into Java, facts are records
                    """)
    void refusesAttributesOfOrder(String attribute, String what, String fix) {
        rules.replace(RULE, "\nwhen", "\n    " + attribute + "\nwhen");

        tells(RULE + ":10: '" + what + "' has no place in a rule — " + fix);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    eval( true )                            | eval
                    LastDay( day < LocalDate.now() )        | now
                    LastDay( Clock.systemUTC() != null )    | Clock
                    LastDay( System.nanoTime() > 0 )        | System
                    LastDay( Runtime.version() != null )    | Runtime
                    LastDay( Thread.activeCount() > 0 )     | Thread
                    LastDay( day != new Date() )            | new Date
                    LastDay( exam.getClass() != null )      | getClass
                    """)
    void refusesConditionsThatLookBeyondTheFacts(String condition, String what) {
        rules.replace(RULE, CONDITION, CONDITION + "\n    " + condition);

        assertThat(rules.faults())
                .singleElement()
                .asString()
                .startsWith(RULE + ":12: '" + what + "' has no place in a rule");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    modify($exam) { setDay($day) }       | modify
                    update($exam);                       | update
                    $exam.setDay($day);                  | setDay
                    for (int i = 0; i < 2; i++) { }      | for
                    while ($wait > 0) { }                | while
                    do { } while ($wait > 0);            | do
                    System.out.println($day);            | System
                    """)
    void refusesConsequencesThatDoMoreThanInfer(String consequence, String what) {
        rules.replace(RULE, CONSEQUENCE, consequence + "\n    " + CONSEQUENCE);

        assertThat(rules.faults())
                .anyMatch(fault -> fault.startsWith(RULE + ":14: '" + what + "' has no place in a rule"))
                .anyMatch(fault -> fault.startsWith(RULE + ":14: the rule does something else than infer one fact"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function int two() { return 2; }",
                "global java.util.List list",
                "declare Two end",
                "query two() end"
            })
    void refusesDeclarationsBesideTheRule(String declaration) {
        rules.replace(RULE, "/* Nobody", declaration + "\n\n/* Nobody");

        assertThat(rules.faults())
                .anyMatch(fault -> fault.startsWith(RULE + ":7: '" + declaration.substring(0, declaration.indexOf(' '))
                        + "' has no place in a rule"));
    }

    @Test
    void readsNoCodeInTextsAndComments() {
        rules.replace(RULE, "Nobody likes", "Do not update( the System ) for 14 days: nobody likes")
                .replace(RULE, "AWS announcements", "salience 10, import java.io.File, 14 days && more");

        assertThat(rules.faults()).isEmpty();
    }

    @Test
    void refusesImportsOfWhatRulesMustNotSee() {
        rules.replace(
                RULE,
                "import dev.cairn.planning.Parameter;",
                "import dev.cairn.planning.Parameter;\nimport java.io.File;");

        assertThat(rules.faults())
                .contains(
                        RULE + ":4: the import of java.io.File — "
                                + "rules see dev.cairn.exam, .learner, .plan, .planning, .syllabus and java.time.LocalDate only");
    }

    @Test
    void refusesImportsOfAWholePackage() {
        rules.replace(RULE, "import dev.cairn.planning.lifecycle.LastDay;", "import dev.cairn.planning.lifecycle.*;");

        tells(RULE + ":4: a wildcard import — import each type by its name");
    }

    @Test
    void refusesTypesByTheirWholeName() {
        rules.replace(RULE, CONDITION, CONDITION + "\n    java.util.List( )");

        tells(RULE + ":12: a type by its whole name: java.util… — import it, if rules may");
    }

    @Test
    void allowsTheDay() {
        rules.replace(
                RULE,
                "import dev.cairn.planning.Parameter;",
                "import dev.cairn.planning.Parameter;\nimport java.time.LocalDate;");

        assertThat(rules.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&&", "||"})
    void refusesSymbolsBetweenPatterns(String symbol) {
        rules.replace(RULE, CONDITION, CONDITION + "\n    not( LastDay() " + symbol + " Parameter() )");

        tells(RULE + ":12: '" + symbol + "' between patterns — write 'and' or 'or', or patterns on lines of their own");
    }

    @Test
    void allowsSymbolsWithinAPattern() {
        rules.replace(
                RULE,
                CONDITION,
                CONDITION + "\n    not( LastDay( ( exam == $exam && day > $day ) || day < $day ) and Parameter() )");

        assertThat(rules.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*\n rule \"Old\"\n*/",
                "// LastDay( $exam : exam )",
                "/* LastDay( exam == $exam ) */",
                "// insertLogical(new LastDay());",
                "/*\n * when\n */"
            })
    void refusesRulesThatAreCommentedOut(String comment) {
        rules.replace(RULE, "/* Nobody", comment + "\n/* Nobody");

        assertThat(rules.faults())
                .singleElement()
                .asString()
                .contains("a rule, or part of one, that is commented out — delete it: the history keeps it");
    }

    @Test
    void tellsOfUnknownParameters() {
        rules.replace(RULE, "\"wait.days\"", "\"wait.day\"");

        assertThat(rules.faults())
                .contains(
                        RULE
                                + ":12: there is no parameter 'wait.day' — did you mean 'wait.days'? Parameters are in rules/parameters");
    }

    @Test
    void tellsOfParametersThatNobodyUses() {
        rules.write(PARAMETERS, rules.text(PARAMETERS) + "  - {name: rest.days, value: 7}\n");

        tells(PARAMETERS + ":3: no rule and no arithmetic uses the parameter 'rest.days' — delete it, or use it");
        assertThat(rules.faults(Set.of("rest.days"))).isEmpty();
    }

    @Test
    void tellsOfParametersThatArithmeticMisses() {
        assertThat(rules.faults(Set.of("rest.days")))
                .containsExactly(
                        "parameters:1: the parameter 'rest.days' is missing, which arithmetic needs — write it back");
    }

    @Test
    void tellsOfIdsThatAreUsedTwice() {
        rules.write("path/an-exam-soon-closes.drl", rules.text(RULE).replace("rules.lifecycle", "rules.path"))
                .write("path/an-exam-soon-closes.cases.yaml", rules.text(CASES));

        tells("path/an-exam-soon-closes.drl:8: the id LIFE-001 is also that of " + RULE + " — give each rule its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "3", "1000", "1.5", "0x10"})
    void refusesNumbersThatBelongIntoParameters(String number) {
        rules.replace(RULE, "minusDays($wait)", "minusDays(" + number + ")");

        tells(
                RULE + ":14: the number " + number + " stands in the rule — "
                        + "put it into rules/parameters, with label and source, and match Parameter( name == \"…\", $number : value )");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "60", "100"})
    void allowsNumbersOfCounting(String number) {
        rules.replace(RULE, "minusDays($wait)", "minusDays($wait + " + number + ")");

        assertThat(rules.faults()).isEmpty();
    }

    private void tells(String fault) {
        assertThat(rules.faults()).containsExactly(fault);
    }
}
