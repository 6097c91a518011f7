package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Plan.Skipped;
import dev.cairn.plan.WhyNot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up learners ask too, in {@link ExplanationPromises}. */
class WhyNotTest {
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Engine engine = TestEngine.shared();

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("seeds/learners"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyExamOfTheCatalogueIsInThePathOrSaysWhyNot(Path sample) throws IOException {
        PlanRequest request = request(Files.readString(sample));
        List<ExamCode> path = MadePlan.of(engine, request).path();

        for (ExamVersion version : engine.catalogue().versions()) {
            Optional<WhyNot> answer = engine.planner().whyNot(request, version.code());
            assertThat(answer.isEmpty()).as("%s", version).isEqualTo(path.contains(version.code()));
            answer.ifPresent(whyNot -> assertIsExplained(whyNot, version.code()));
        }
    }

    private static void assertIsExplained(WhyNot whyNot, ExamCode exam) {
        assertThat(whyNot.exam()).isEqualTo(exam);
        assertThat(whyNot.reason()).isNotBlank();
        assertThat(whyNot.message()).endsWith(".");
        assertThat(whyNot.why()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(whyNot.explanations().keySet()).containsExactlyInAnyOrderElementsOf(whyNot.why());
        Explanation nearest = whyNot.explanations().get(whyNot.why().get(0));
        assertThat(Objects.requireNonNull(nearest).source()).isNotBlank();
        assertThat(nearest.matches()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatThePlanSkipsIsMissingForTheSameReason(Path sample) throws IOException {
        PlanRequest request = request(Files.readString(sample));

        assertThat(MadePlan.of(engine, request).plan().skipped())
                .allSatisfy(skipped -> assertThat(engine.planner().whyNot(request, skipped.exam()))
                        .map(whyNot -> new Skipped(whyNot.exam(), whyNot.reason(), whyNot.message(), whyNot.why()))
                        .contains(skipped));
    }

    @ParameterizedTest
    @CsvSource({
        "SAA-C03, '', SOA-C03, off-the-way, PATH-055",
        "SAA-C03, '', SAP-C03, off-the-way, PATH-055",
        "SAA-C03, '', MLS-C01, retired, PATH-001",
        "SAA-C03, '', ANS-C01, retiring, PATH-044",
        "SAA-C03, '', AIB-C01, beta, PATH-006",
        "SAA-C03, 'acceptBeta: true', AIB-C01, beta, PATH-037",
        "SAA-C03, 'held: [{exam: SOA-C03, passedOn: 2026-01-10}]', SOA-C03, held, PATH-040",
        "SAA-C03, 'held: [{exam: SOA-C02, passedOn: 2025-01-10}]', SOA-C03, held, PATH-052",
        "SAA-C03, 'experience: {cloud: 60}', CLF-C02, experience, PATH-026",
        "MLA-C02, 'language: ja', MLA-C01, other-version, PATH-049",
        "MLS-C01, '', AIP-C01, other-choice, PATH-053",
        "MLS-C01, '', MLS-C01, retired, PATH-030",
        "DBS-C01, '', SAA-C03, no-target, PATH-054",
        "SAA-C03, 'examBy: 2026-11-24, unavailable: [{from: 2026-11-23, to: 2026-11-24}]', SAA-C03, no-time, VER-017",
    })
    void tellsTheFirstConditionThatFailed(String target, String more, String exam, String reason, String rule) {
        assertReason("{exam: %s}".formatted(target), more, exam, reason, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "solutions-architect, '', SAP-C03, little-experience, PATH-050",
        "operations, '', DOP-C02, other-choice, PATH-051",
        "networking, 'language: it, asOf: 2027-10-30', DOP-C02, no-target, PATH-056",
    })
    void tellsOfARoleWhereItMightHaveLed(String goal, String more, String exam, String reason, String rule) {
        assertReason("{goal: %s}".formatted(goal), more, exam, reason, rule);
    }

    private void assertReason(String target, String more, String exam, String reason, String rule) {
        String asOf = more.contains("asOf") ? "" : ", asOf: 2026-11-22";
        String rest = more.isEmpty() ? "" : ", " + more;
        PlanRequest request = request("{target: %s, hoursPerWeek: 8%s%s}".formatted(target, asOf, rest));

        WhyNot whyNot = engine.planner().whyNot(request, new ExamCode(exam)).orElseThrow();

        assertThat(whyNot.reason()).isEqualTo(reason);
        assertThat(whyNot.why()).first().isEqualTo(rule);
    }

    @Test
    void theChainLeadsDownToDatesAndTheirSources() {
        PlanRequest request = request("{target: {exam: SAA-C03}, asOf: 2026-11-22, hoursPerWeek: 8}");

        WhyNot whyNot =
                engine.planner().whyNot(request, new ExamCode("MLS-C01")).orElseThrow();

        assertThat(whyNot.message()).isEqualTo("You can no longer sit it.");
        assertThat(whyNot.why()).startsWith("PATH-001", "LIFE-007");
        assertThat(whyNot.explanations().values())
                .flatExtracting(Explanation::matches)
                .anySatisfy(fact -> assertThat(fact).contains("MLS-C01", "2026-03-31"));
    }

    @Test
    void refusesAnExamThatTheCatalogueDoesNotHave() {
        PlanRequest request = request("{target: {exam: SAA-C03}, asOf: 2026-11-22, hoursPerWeek: 8}");

        assertThatExceptionOfType(UndecidedException.class)
                .isThrownBy(() -> engine.planner().whyNot(request, new ExamCode("XYZ-C01")))
                .withMessageContaining("XYZ-C01");
    }

    private PlanRequest request(String yaml) {
        Intake intake = new RequestReader(engine.catalogue(), DAY).readYaml(yaml);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).request();
    }
}
