package dev.cairn.intake;

import static dev.cairn.intake.Intakes.READER;
import static dev.cairn.intake.Intakes.WHOLE;
import static dev.cairn.intake.Intakes.accepted;
import static dev.cairn.intake.Intakes.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "null",
                "[]",
                "5",
                "\"text\"",
                "{",
                "{\"a\": 1,}",
                "{a: 1}",
                "{\"a\": NaN}",
                "{\"a\": 1} {}",
                "{\"a\": 1} x",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 1}}",
                "{\"a\": 01}",
                "{\"a\": 1e99999999999}",
                "\u0000"
            })
    void refusesWhatIsNoJsonObject(String text) {
        assertThat(rejected(READER.readJson(text), Intake.Kind.NOT_READABLE))
                .extracting(RequestFault::pointer)
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a remark",
                "---",
                "~",
                "- a",
                "text",
                "a: [1",
                "a: 1\n b: 2",
                "a: 1\n---\nb: 2",
                "a: 1\na: 2",
                "? [a]\n: 1",
                "a: &x 1\nb: *x",
                "a: &x [1]\nb: [*x, *x]",
                "a: &x [*x]",
                "a: !!binary aGk=",
                "a: !!java.net.URL [x]",
                "a: !!map {}",
                "a: 1e99999999999",
                "\u0000",
                "a: \"\\UFFFFFFFF\"",
                "%YAML 99999999999999.1\n---\na: 1",
                "a:\t- b\n\t- c",
                "@a: 1",
                "a: \uD800"
            })
    void refusesWhatIsNoYamlMapOfPlainValues(String text) {
        assertThat(rejected(READER.readYaml(text), Intake.Kind.NOT_READABLE))
                .extracting(RequestFault::pointer)
                .containsExactly("");
    }

    @Test
    void tellsLineAndColumn() {
        assertThat(rejected(READER.readJson("{\n  \"a\": 1,\n  \"a\": 2\n}"), Intake.Kind.NOT_READABLE)
                        .get(0)
                        .detail())
                .contains("line 3, column");
        assertThat(rejected(READER.readYaml("a: 1\nb: [2\n"), Intake.Kind.NOT_READABLE)
                        .get(0)
                        .detail())
                .contains("line 3, column 1");
        assertThat(rejected(READER.readYaml("a: 1\n  \na: 2\n"), Intake.Kind.NOT_READABLE)
                        .get(0)
                        .detail())
                .isEqualTo("the key 'a' is here twice, line 3, column 1: keep one of the two");
    }

    @Test
    void refusesTextsThatWouldExhaustTheStack() {
        assertThat(rejected(READER.readJson("[".repeat(1_000_000)), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readYaml("[".repeat(1_000_000)), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readYaml("- ".repeat(500_000)), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readYaml("? ".repeat(500_000)), Intake.Kind.NOT_READABLE))
                .hasSize(1);
    }

    @Test
    void refusesNumbersKeysAndTextsBeyondMeasure() {
        String digits = "9".repeat(Limits.NUMBER_LENGTH + 1);
        String key = "k".repeat(Limits.KEY_LENGTH + 1);
        assertThat(rejected(READER.readJson("{\"hoursPerWeek\": " + digits + "}"), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readYaml("hoursPerWeek: " + digits), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readJson("{\"" + key + "\": 1}"), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readYaml(key + ": 1"), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(READER.readJson(WHOLE + " ".repeat(Limits.TEXT_BYTES)), Intake.Kind.NOT_READABLE))
                .hasSize(1);
        assertThat(rejected(
                        READER.readJson("{\"learner\": {\"name\": \"" + "€".repeat(400_000) + "\"}}"),
                        Intake.Kind.NOT_READABLE))
                .hasSize(1);
    }

    @Test
    void overlooksAByteOrderMark() {
        assertThat(accepted(READER.readJson("\uFEFF" + WHOLE))).isEqualTo(accepted(READER.readJson(WHOLE)));
        assertThat(accepted(READER.readYaml("\uFEFF" + WHOLE))).isEqualTo(accepted(READER.readJson(WHOLE)));
    }
}
