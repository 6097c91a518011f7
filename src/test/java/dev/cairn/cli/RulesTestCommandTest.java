package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RulesTestCommandTest {
    private static final String CASES = "lifecycle/an-exam-is-retired-after-its-last-day.cases.yaml";

    @TempDir
    private Path folder;

    @Test
    void passesTheShippedRules() {
        Ran ran = Ran.cairn("rules", "test");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).matches("cairn: cases: \\d{3,}, of rules: \\d{3}; all pass\n");
    }

    @Test
    void showsInWhatACaseDiffers() {
        Ran ran = broken();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith(CASES + ":")
                .contains("\n    expected, though not inferred: ExamStatus: {", "status is retired, not retiring");
        assertThat(ran.err()).endsWith("; 1 fails\n");
    }

    @Test
    void writesTheResultsForOtherPrograms() throws Exception {
        Path report = folder.resolveSibling(folder.getFileName() + ".xml");
        Ran ran = broken("--junit", report.toString());
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Files.readString(report))))
                .getDocumentElement();
        Files.delete(report);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(root.getAttribute("failures")).isEqualTo("1");
        // The clock of the tests stands still.
        assertThat(root.getAttribute("time")).isEqualTo("0.000000");
        assertThat(((Element) root.getElementsByTagName("testcase").item(0)).getAttribute("time"))
                .isEqualTo("0.000000");
        assertThat(root.getElementsByTagName("testsuite").getLength()).isGreaterThan(200);
        assertThat(root.getElementsByTagName("failure").item(0).getTextContent())
                .contains(CASES);
    }

    @Test
    void tellsWhichRulesAreNotCovered() throws IOException {
        assertThat(Ran.cairn("rules", "test", "--coverage", "--threshold", "100")
                        .out())
                .matches("100 % of \\d+ rules fire in one case and are silent in another\n");

        EditedRules.in(folder);
        Files.delete(folder.resolve(CASES));
        Ran ran = Ran.cairn("rules", "test", "--rules", folder.toString(), "--coverage", "--threshold", "100");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        CASES.replace(".cases.yaml", ".drl") + ": it never fires in a case that passes", "\n99 % of ");
    }

    @Test
    void tellsWhichConditionsAndMutantsNoCaseNotices() {
        EditedRules.in(folder).replace(CASES, "      - AsOf: {day: 2026-03-31}\n", "");
        String[] noticed = {
            "rules", "test", "--rules", folder.toString(), "--rule", "LIFE-007", "--coverage", "conditions", "--mutate"
        };

        Ran told = Ran.cairn(noticed);
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains(
                        ": no case depends on 'day < $today' (LIFE-007)\n0 % of 1 conditions decide a case\n",
                        ": no case notices this [boundary] (LIFE-007)\n  - LastDay( ",
                        "\n66 % of 3 mutants are killed; survived: 1, not viable: 0\n")
                .containsPattern("\nlifecycle/an-exam-is-retired-\\S+\\.drl:\\d+:\\d+: no case depends");
        assertThat(Ran.cairn(with(noticed, "--threshold", "100")).code()).isEqualTo(1);
    }

    @Test
    void takesTheRulesThatAreAskedFor() {
        Ran ran = Ran.cairn(
                "rules",
                "test",
                "--rule",
                "LIFE-007, FIT-009",
                "--coverage",
                "conditions",
                "--mutate",
                "--threshold",
                "100");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("100 % of 2 rules fire in one case and are silent in another\n100 % of ")
                .endsWith("mutants are killed; survived: 0, not viable: 0\n");
        assertThat(ran.err()).contains(", of rules: 2; all pass");
    }

    @Test
    void pointsToTheRuleThatIsMeant() {
        Ran ran = Ran.cairn("rules", "test", "--rule", "LIFE-07");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cairn: there is no rule 'LIFE-07': did you mean 'LIFE-007'?");
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    private Ran broken(String... options) {
        EditedRules.in(folder).replace(CASES, "status: retired", "status: retiring");
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"rules", "test", "--rules", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Ran.cairn(arguments);
    }
}
