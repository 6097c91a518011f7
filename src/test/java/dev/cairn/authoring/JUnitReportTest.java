package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.Subject.OfRule;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JUnitReportTest {
    private static final RuleCase FIRST = new RuleCase("One", 3, List.of(), List.of());
    private static final RuleCase SECOND = new RuleCase("Two", 6, List.of(), List.of());
    private static final CaseFile FILE =
            new CaseFile("fit/a-rule.cases.yaml", new OfRule("FIT-001"), List.of(FIRST, SECOND), new TreeMap<>());

    @Test
    void tellsHowLongEachCaseTookAndAllOfThemTogether() {
        String report = JUnitReport.of(new CaseRun(
                List.of(),
                List.of(
                        new CaseResult(FILE, FIRST, List.of(), Duration.ofNanos(1_234_567)),
                        new CaseResult(FILE, SECOND, List.of("it differs"), Duration.ofSeconds(2)))));

        assertThat(report)
                .contains("name=\"One\" file=\"fit/a-rule.cases.yaml\" line=\"3\" time=\"0.001235\"")
                .contains("line=\"6\" time=\"2.000000\"")
                .contains("<testsuite tests=\"2\" failures=\"1\" errors=\"0\" time=\"2.001235\"")
                .contains("<testsuites tests=\"2\" failures=\"1\" errors=\"0\" time=\"2.001235\"");
    }
}
