package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.Goal;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Feasibility;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of learners who ask for exams that come and go. */
class LifecyclePromisesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, MLA-C01", "24, 12, AIP-C01"})
    void askingForARetiringExamPivotsToTheSuccessorThatSuits(int development, int genai, String successor) {
        Plan plan = plan("""
                target: {exam: MLS-C01}
                asOf: 2025-10-06
                hoursPerWeek: 8
                experience: {development: %d, genai: %d}
                """.formatted(development, genai));

        assertThat(plan.target().planned()).contains(new ExamCode(successor));
        assertThat(plan.advisories()).anySatisfy(advisory -> {
            assertThat(advisory.code()).isEqualTo("exam-retiring");
            assertThat(advisory.exam()).contains(new ExamCode("MLS-C01"));
            assertThat(advisory.source()).contains("course map");
        });
    }

    @Test
    void whoeverInsistsSitsARetiringExamByItsLastSafeDay() {
        Plan plan = plan("""
                target: {exam: MLS-C01}
                asOf: 2025-10-06
                hoursPerWeek: 10
                keepRetiring: true
                experience: {ml: 24, development: 24}
                """);

        PathStep target = plan.path().get(plan.path().size() - 1);
        assertThat(target.exam()).isEqualTo(new ExamCode("MLS-C01"));
        assertThat(target.examDate()).isBeforeOrEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void whoeverInsistsWithoutTheTimeIsRefusedWithTheReason() {
        Plan plan = plan("""
                target: {exam: MLS-C01}
                asOf: 2025-10-06
                hoursPerWeek: 2
                keepRetiring: true
                """);

        assertThat(plan.path()).extracting(PathStep::exam).doesNotContain(new ExamCode("MLS-C01"));
        assertThat(plan.skipped()).anySatisfy(skipped -> {
            assertThat(skipped.exam()).isEqualTo(new ExamCode("MLS-C01"));
            assertThat(skipped.reason()).isEqualTo("retiring");
        });
    }

    @Test
    void retiredExamIsNeverPlanned() {
        Plan plan = plan("""
                target: {exam: MLS-C01}
                asOf: 2026-11-22
                hoursPerWeek: 10
                keepRetiring: true
                """);

        assertThat(plan.path()).extracting(PathStep::exam).doesNotContain(new ExamCode("MLS-C01"));
        assertThat(plan.advisories()).extracting(Advisory::code).contains("exam-retired", "exam-replaced");
    }

    @ParameterizedTest
    @CsvSource({"ml-engineer, MLA-C02, false", "developer, DVA-C03, true"})
    void goalLeadsToTheComingVersion(String goal, String exam, boolean provisional) {
        Plan plan = plan("""
                target: {goal: %s}
                asOf: 2026-11-22
                hoursPerWeek: 8
                """.formatted(goal));

        PathStep target = plan.path().get(plan.path().size() - 1);
        assertThat(target.exam()).isEqualTo(new ExamCode(exam));
        assertThat(target.provisional()).isEqualTo(provisional);
        assertThat(plan.advisories().stream()
                        .anyMatch(advisory -> advisory.code().equals("guide-missing")))
                .isEqualTo(provisional);
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void noGoalLeadsToARetiredExam(Goal goal) {
        for (String asOf : List.of("2025-10-06", "2026-06-01", "2026-11-22", "2027-02-01", "2028-01-10")) {
            Plan plan = plan("""
                    target: {goal: %s}
                    asOf: %s
                    hoursPerWeek: 8
                    """.formatted(goal.label(), asOf));

            assertThat(plan.path()).as(goal + " as of " + asOf).isNotEmpty();
            assertThat(plan.path()).extracting(step -> step.status().name()).doesNotContain("RETIRED");
        }
    }

    @Test
    void betaIsSatOnlyByThoseWhoAcceptItAndWhileItIsOpen() {
        String request = """
                target: {exam: AIP-C01}
                asOf: 2026-01-12
                hoursPerWeek: %d
                depth: minimal
                acceptBeta: true
                experience: {development: 24, genai: 12}
                """;

        assertThat(examDate(plan(request.formatted(25))))
                .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo("2026-03-31"));
        assertThat(examDate(plan(request.formatted(5))))
                .hasValueSatisfying(day -> assertThat(day).isAfterOrEqualTo("2026-04-14"));
    }

    @Test
    void nobodyCountsOnABetaWhoseEndIsNotKnown() {
        Plan plan = plan("""
                target: {exam: MLA-C02}
                asOf: 2026-10-12
                hoursPerWeek: 25
                depth: minimal
                acceptBeta: true
                experience: {ml: 24, development: 24}
                """);

        assertThat(examDate(plan)).hasValueSatisfying(day -> assertThat(day).isAfterOrEqualTo("2027-01-14"));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-06, SAA-C03", "2026-11-22, SAA-C03"})
    void roleDoesNotLeadToARetiringExamThatNothingFollows(String asOf, String exam) {
        Plan plan = plan("""
                target: {goal: networking}
                asOf: %s
                hoursPerWeek: 8
                """.formatted(asOf));

        assertThat(plan.target().planned()).contains(new ExamCode(exam));
        assertThat(plan.skipped()).anySatisfy(skipped -> {
            assertThat(skipped.exam()).isEqualTo(new ExamCode("ANS-C01"));
            assertThat(skipped.reason()).isEqualTo("retiring");
        });
    }

    @Test
    void whoeverNamesARetiringExamIsLedToItWhileItCanBeSatSafely() {
        Plan plan = plan("""
                target: {exam: ANS-C01}
                asOf: 2026-01-12
                hoursPerWeek: 10
                """);

        assertThat(plan.target().planned()).contains(new ExamCode("ANS-C01"));
        assertThat(examDate(plan)).hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo("2026-12-17"));
    }

    @Test
    void roleThatAHigherCertificationStandsInForIsFulfilled() {
        Plan plan = plan("""
                target: {goal: cloud-practitioner}
                asOf: 2026-01-12
                hoursPerWeek: 8
                held: [{exam: SAA-C03, passedOn: 2025-05-01}]
                """);

        assertThat(plan.path()).isEmpty();
        assertThat(plan.feasibility().verdict()).isEqualTo(Feasibility.Verdict.FEASIBLE);
        assertThat(plan.advisories()).extracting(Advisory::code).contains("already-held");
    }

    @Test
    void moreTimeNeverTurnsAPlanForANamedRetiringExamIntoOneThatDoesNotFit() {
        boolean fitted = false;
        for (int hours = 2; hours <= 30; hours += 2) {
            Plan plan = plan("""
                    target: {exam: DVA-C02}
                    asOf: 2026-08-10
                    hoursPerWeek: %d
                    experience: {development: 6, cloud: 3}
                    """.formatted(hours));
            boolean fits = plan.feasibility().verdict() != Feasibility.Verdict.INFEASIBLE;

            assertThat(fits || !fitted).as(hours + " hours a week").isTrue();
            fitted = fits;
        }
        assertThat(fitted).isTrue();
    }

    @Test
    void oneExamGivesWayWhereOneIsEnough() {
        Plan plan = plan("""
                target: {exam: AIP-C01}
                asOf: 2026-01-12
                examBy: 2026-09-30
                hoursPerWeek: 5
                experience: {development: 24}
                """);

        assertThat(plan.feasibility().verdict()).isEqualTo(Feasibility.Verdict.INFEASIBLE);
        assertThat(plan.path()).hasSize(2);
        assertThat(plan.skipped())
                .filteredOn(skipped -> skipped.reason().equals("no-time"))
                .hasSize(1);
    }

    private static Optional<LocalDate> examDate(Plan plan) {
        return plan.totals().finish();
    }

    private static Plan plan(String yaml) {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readYaml(yaml);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        var request = ((Intake.Accepted) intake).request();
        return engine.planner().plan(request, RequestJson.fields(request));
    }
}
