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

class MemberGuardTest {
    private static final String PATH = "lifecycle/a-door-closes.drl";
    private static final String RULE = """
            package rules.lifecycle

            import dev.cairn.planning.lifecycle.LastDay;
            import dev.cairn.planning.lifecycle.LastSafeDay;

            rule "A door closes"
                @id("LIFE-001") @label(aws) @source("nowhere")
            when
                LastDay( $exam : exam, $day : day, day.year > 0 )
            then
                insertLogical(new LastSafeDay($exam, $day.minusDays(1)));
            end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day.year > 0 | System.nanoTime() > 0                         | 9  | System.nanoTime",
                "day.year > 0 | Runtime.getRuntime().availableProcessors() > 0 | 9 | Runtime.getRuntime",
                "day.year > 0 | Integer.getInteger(\"x\") == null             | 9  | Integer.getInteger",
                "day.year > 0 | Math.random() > 0                             | 9  | Math.random",
                "$day.minus   | java.time.LocalDate.now().minus               | 11 | LocalDate.now",
                "$day.minus   | ((java.time.LocalDate) (Object) new Thread()).minus | 11 | a new Thread",
                "$exam,       | drools.getKnowledgeRuntime() == null ? $exam : $exam, | 11 | getKnowledgeRuntime",
            })
    void refusesWhatReachesBeyondFacts(String old, String mischief, int line, String member) {
        assertThat(faults(RULE.replace(old, mischief)))
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith(PATH + ":" + line + ": a rule uses ")
                        .contains(member));
    }

    @Test
    void seesThroughEscapes() {
        String hidden = RULE.replace("$day.minus", "java.time.LocalDate.n\\u006fw().minus");

        assertThat(faults(hidden)).extracting(Fault::message).contains("a rule uses LocalDate.now");
    }

    @Test
    void letsArithmeticPass() {
        assertThat(compile(RULE).classes()).isNotEmpty();
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(FaultyFilesException.class, () -> compile(text))
                .faults();
    }

    private static CompiledRules compile(String text) {
        return RuleCompiler.compile(new RuleFolder(List.of(new RuleFile(Stage.LIFECYCLE, PATH, text)), "a revision"));
    }
}
