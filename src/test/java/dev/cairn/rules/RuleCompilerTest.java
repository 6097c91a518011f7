package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.planning.Stage;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.FaultyFilesException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCompilerTest {
    private static final String PATH = "lifecycle/a-beta-is-open.drl";
    private static final String RULE = """
            package rules.lifecycle

            import dev.cairn.exam.Status;
            import dev.cairn.planning.lifecycle.ExamStatus;
            import dev.cairn.planning.lifecycle.OpenBeta;

            /* A beta is no standard exam, and the status of it is another. */
            rule "A beta is open"
                @id("LIFE-001") @label(aws) @source("policy on the status of exams")
            when
                OpenBeta( $exam : exam )
            then
                insertLogical(new ExamStatus($exam, Status.BETA));
            end
            """;

    @Test
    void makesClassesOfRules() {
        CompiledRules compiled = compiled(RULE);

        assertThat(compiled.models()).hasSize(1);
        assertThat(compiled.classes().keySet()).anyMatch(name -> name.startsWith("rules.lifecycle."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$exam : exam    | $exam : exm     | 11 | $exam : exm",
                "OpenBeta(       | OpnBeta(        | 11 | OpnBeta",
                "new ExamStatus( | new ExamStats(  | 13 | ExamStats cannot be resolved to a type",
                "($exam,         | ($exm,          | 13 | $exm cannot be resolved to a variable",
                "BETA));         | BETA)           | 13 | the part after 'then' cannot be read",
                "when            | whn             | 10 | mismatched input 'whn'",
                "exam.Status;    | exam.Stats;     | 3  | dev.cairn.exam.Stats",
            })
    void tellsWhatIsWrongByTheLineOfTheRule(String old, String mistake, int line, String message) {
        FaultyFilesException refused =
                catchThrowableOfType(FaultyFilesException.class, () -> compiled(RULE.replace(old, mistake)));

        assertThat(refused.faults()).extracting(Fault::file).containsOnly(PATH);
        assertThat(refused.faults())
                .anySatisfy(fault -> assertThat(fault.message()).contains(message))
                .filteredOn(fault -> fault.message().contains(message))
                .extracting(Fault::line)
                .containsOnly(line);
        assertThat(refused).hasMessageNotContainingAny("public enum", ".java", "javaparser");
    }

    @Test
    void namesTheRuleThatDroolsThrowsItsHandsUpAt() {
        RuleFile sound = new RuleFile(Stage.LIFECYCLE, PATH, RULE);
        RuleFile broken = new RuleFile(
                Stage.LIFECYCLE,
                "lifecycle/another.drl",
                RULE.replace("A beta", "Another")
                        .replace("exam.Status;", "exam.Status;\nimport dev.cairn.planning.Parameter;")
                        .replace("OpenBeta(", "Parameter( value > \"x\" )\n    OpenBeta("));

        FaultyFilesException refused = catchThrowableOfType(
                FaultyFilesException.class,
                () -> RuleCompiler.compile(new RuleFolder(List.of(sound, broken), "a revision")));

        assertThat(refused.faults()).extracting(Fault::file).containsExactly("lifecycle/another.drl");
    }

    private static CompiledRules compiled(String text) {
        return RuleCompiler.compile(new RuleFolder(List.of(new RuleFile(Stage.LIFECYCLE, PATH, text)), "a revision"));
    }
}
