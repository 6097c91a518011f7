package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.Subject.OfRule;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.Faults;
import java.util.List;

/** Case files for the rule on exams whose last day has passed, written in a test. */
final class CaseTexts {
    static final String RULE = "LIFE-007";
    static final String PATH = "lifecycle/some.cases.yaml";

    private CaseTexts() {}

    /** A file with one case, which begins on line 3 and has its facts on lines 5 and 6. */
    static String oneCase(String then) {
        return """
                rule: LIFE-007
                cases:
                  - name: The day after its last day it is retired
                    given:
                      - AsOf: {day: 2026-04-01}
                      - LastDay: {exam: MLS-C01, day: 2026-03-31}
                    then: %s
                """.formatted(then);
    }

    static CaseFile read(String text) {
        Faults faults = new Faults();
        CaseFile file = read(text, faults);
        assertThat(faults.all()).isEmpty();
        return file;
    }

    static List<Fault> faultsOf(String text) {
        Faults faults = new Faults();
        read(text, faults);
        return faults.all();
    }

    private static CaseFile read(String text, Faults faults) {
        return new CaseReader(ShippedRules.BENCH.parameters().numbers().keySet(), faults)
                .read(PATH, text, new OfRule(RULE));
    }
}
