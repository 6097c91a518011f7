package dev.cairn.cli;

import static dev.cairn.cli.Ran.cairn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesNewCommandTest {
    private static final String SENTENCE = "A week before the exam is kept free";
    private static final String FILE = "fit/a-week-before-the-exam-is-kept-free.drl";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyRules() {
        EditedRules unused = EditedRules.in(folder);
    }

    @Test
    void writesARuleAndItsCases() throws IOException {
        Ran ran = make("--stage", "fit", "--when", "Step", "--then", "FreeWeek", "--numbers", "mock.least");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        folder.resolve(FILE).toString(),
                        folder.resolve(FILE.replace(".drl", ".cases.yaml")).toString());
        assertThat(Files.readString(folder.resolve(FILE))).isEqualTo("""
                package rules.fit

                import dev.cairn.planning.Parameter;
                import dev.cairn.planning.effort.Step;
                import dev.cairn.planning.fit.FreeWeek;

                rule "A week before the exam is kept free"
                    @id("FIT-024") @label(assumption) @source("a thought")
                when
                    Step( $exam : exam )
                    Parameter( name == "mock.least", $weeksBefore : value )
                then
                    insertLogical(new FreeWeek($exam, $weeksBefore));
                end
                """);
        assertThat(Files.readString(folder.resolve(FILE.replace(".drl", ".cases.yaml"))))
                .isEqualTo("""
                rule: FIT-024
                cases:
                  - name: There is what the rule looks at
                    given:
                      - Step: {exam: ANY-C00}
                    then:
                      - FreeWeek: {exam: ANY-C00}
                  - name: There is nothing of it
                    given: []
                    then: []
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stepp | FreeWeek | mock.least | there is no type of fact 'Stepp': did you mean 'Step'?",
                "Step | FreeWek | mock.least | there is no type of fact 'FreeWek': did you mean 'FreeWeek'?",
                "Step | FreeWeek | mock.leest | there is no parameter 'mock.leest': did you mean 'mock.least'?",
                "Step | FreeWeek | '' | nothing says what 'weeksBefore' of FreeWeek is",
                "'' | FreeWeek | mock.least | a rule looks at a fact at least",
            })
    void saysWhyItCannot(String when, String then, String numbers, String message) {
        Ran ran = make("--stage", "fit", "--when", when, "--then", then, "--numbers", numbers);

        assertThat(ran.err()).startsWith("cairn: " + message);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void doesNotWriteOverARule() throws IOException {
        Files.writeString(folder.resolve(FILE), "mine");

        Ran ran = make("--stage", "fit", "--when", "Step", "--then", "FreeWeek", "--numbers", "mock.least");

        assertThat(ran.err()).contains(" is there already: ");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder.resolve(FILE)).hasContent("mine");
        assertThat(folder.resolve(FILE.replace(".drl", ".cases.yaml"))).doesNotExist();
    }

    @Test
    void takesNoTextThatEndsAText() {
        Ran ran = cairn(
                "rules",
                "new",
                "A \" is in here",
                "--stage",
                "fit",
                "--when",
                "Step",
                "--then",
                "FreeWeek",
                "--source",
                "a thought",
                "--rules",
                folder.toString());

        assertThat(ran.err()).startsWith("cairn: the sentence holds a quotation mark");
    }

    @ParameterizedTest
    @CsvSource({"--stage", "--when", "--then", "--source"})
    void saysWhatIsMissing(String option) {
        List<String> words = new ArrayList<>(List.of(
                "rules", "new", SENTENCE, "--stage", "fit", "--when", "Step", "--then", "FreeWeek", "--source", "it"));
        int place = words.indexOf(option);
        words.remove(place + 1);
        words.remove(place);

        assertThat(cairn(words.toArray(String[]::new)).err()).startsWith("cairn: a new rule needs " + option);
    }

    private Ran make(String... options) {
        List<String> words = new ArrayList<>(
                List.of("rules", "new", SENTENCE, "--source", "a thought", "--rules", folder.toString()));
        words.addAll(List.of(options));
        return cairn(words.toArray(String[]::new));
    }
}
