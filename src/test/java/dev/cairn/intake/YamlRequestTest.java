package dev.cairn.intake;

import static dev.cairn.intake.Intakes.READER;
import static dev.cairn.intake.Intakes.WHOLE;
import static dev.cairn.intake.Intakes.accepted;
import static dev.cairn.intake.Intakes.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlRequestTest {
    private static final String LEAST = "target: {exam: AIP-C01}\nasOf: 2026-01-12\nhoursPerWeek: 8\n";

    @Test
    void readsTheSameAsFromJson() {
        String yaml = """
                learner: {name: Ana Sofía}
                target:
                  exam: AIP-C01       # a remark
                asOf: 2026-01-12
                start: "2026-01-19"
                examBy: 2026-09-30
                hoursPerWeek: 7.5
                availability: {MON: 60, WED: 90, SAT: 240}
                unavailable:
                  - from: 2026-04-06
                    to: 2026-04-12
                    why: holiday
                experience: {cloud: 6, development: 24}
                held: [{exam: clf-c02, passedOn: 2024-05-01}]
                attempts:
                  - {exam: AIF-C01, takenOn: 2025-12-20, passed: false, weakDomains: [3, 1]}
                weak:
                  - {exam: AIP-C01, domain: 3}
                confidence:
                  - {exam: AIP-C01, domain: 1, level: 2}
                known: ["vpc", "iam.roles", "saa-c03.vpc"]
                depth: thorough
                keepRetiring: true
                acceptBeta: true
                language: zh-CN
                """;

        assertThat(accepted(READER.readYaml(yaml))).isEqualTo(accepted(READER.readJson(WHOLE)));
    }

    @Test
    void readsJsonToo() {
        assertThat(accepted(READER.readYaml(WHOLE))).isEqualTo(accepted(READER.readJson(WHOLE)));
    }

    @Test
    void tellsTheSameFaultsAsForJson() {
        String fields = "'hours': 8, 'weak': [{'exam': 'AIP-C01', 'domain': '3'}], 'asOf': null";
        String json = Intakes.with(fields).toString();

        assertThat(rejected(READER.readYaml(json), Intake.Kind.NOT_VALID))
                .isEqualTo(rejected(READER.readJson(json), Intake.Kind.NOT_VALID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keepRetiring: yes         | /keepRetiring",
                "keepRetiring: True        | /keepRetiring",
                "keepRetiring: 'true'      | /keepRetiring",
                "examBy:                   | /examBy",
                "experience: {cloud: '6'}  | /experience/cloud",
                "experience: {cloud: 0x10} | /experience/cloud",
                "experience: {cloud: 1_0}  | /experience/cloud",
                "experience: {cloud: .inf} | /experience/cloud",
                "experience: {cloud: 010}  | /experience/cloud",
                "learner: {name: 007}      | ''",
                "learner: {name: 7}        | /learner/name",
                "1: 2                      | /1",
                "<<: {depth: minimal}      | /<<",
            })
    void takesForANumberOrAFlagWhatJsonTakes(String line, String pointer) {
        Intake intake = READER.readYaml(LEAST + line);

        if (pointer.isEmpty()) {
            assertThat(accepted(intake)).isNotNull();
        } else {
            assertThat(rejected(intake, Intake.Kind.NOT_VALID))
                    .extracting(RequestFault::pointer)
                    .containsExactly(pointer);
        }
    }
}
