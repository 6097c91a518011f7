package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan.Alternative;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans of whole learners, as a coach would have them. */
class WholeLearnersTest {

    @Test
    void beginnerWithoutItOpensASafeAccountBeforeAnythingElse() {
        Learner beginner = beginner();

        List<String> steps = beginner.sessions(Work.START).stream()
                .filter(session ->
                        session.exam().equals(beginner.plan().path().get(0).exam()))
                .flatMap(session -> session.topics().stream())
                .map(topic -> topic.substring(topic.lastIndexOf('.') + 1))
                .toList();
        assertThat(steps).containsSubsequence("account", "root", "budget");
        assertThat(beginner.sessions()).first().extracting(Session::kind).isEqualTo(Work.START);
        assertThat(beginner.sessions(Work.LAB).get(0).date())
                .isAfter(beginner.sessions(Work.START).get(1).date());
    }

    @Test
    void beginnerSitsNoMockBeforeHalfOfTheStudy() {
        Learner beginner = beginner();

        assertThat(beginner.plan().path()).allSatisfy(step -> {
            List<Session> study = beginner.study(step.exam().toString());
            int first = IntStream.range(0, study.size())
                    .filter(i -> study.get(i).kind() == Work.MOCK)
                    .findFirst()
                    .orElseThrow();
            int before = study.subList(0, first).stream()
                    .filter(WholeLearnersTest::isStudy)
                    .mapToInt(Session::minutes)
                    .sum();
            int all = study.stream()
                    .filter(WholeLearnersTest::isStudy)
                    .mapToInt(Session::minutes)
                    .sum();
            assertThat(before * 100 / all).isGreaterThanOrEqualTo(45);
        });
    }

    @Test
    void beginnerLearnsServersStorageAndNetworksBeforeMigration() {
        PathStep architect = beginner().last();

        assertThat(architect.exam()).hasToString("SAA-C03");
        assertThat(architect.units())
                .extracting(UnitShare::unit)
                .containsSubsequence("saa-c03.s3-start", "saa-c03.ec2", "saa-c03.vpc", "saa-c03.migrate");
        assertThat(architect.project()).isPresent();
        assertThat(beginner().plan().feasibility().verdict()).isEqualTo(Verdict.FEASIBLE);
    }

    @Test
    void wayStraightToAProfessionalExamIsShownBesideTheLongerOne() {
        Learner engineer = Learner.asking("""
                target: {exam: AIP-C01}
                asOf: 2026-12-01
                hoursPerWeek: 9
                experience: {cloud: 28, development: 40, data: 40, ml: 6, genai: 5}
                held: [{exam: DEA-C01, passedOn: 2025-09-10}]
                """);

        assertThat(engineer.last().exam()).hasToString("AIP-C01");
        assertThat(engineer.plan().alternatives()).anySatisfy(way -> {
            assertThat(way.choice()).isEqualTo(Map.of("depth", "minimal"));
            assertThat(way.path()).hasToString("[AIP-C01]");
            assertThat(way.examDate()).isBefore(engineer.finish());
            assertThat(way.minutes())
                    .isPositive()
                    .isLessThan(engineer.plan().totals().minutes());
            assertThat(way.fees().low())
                    .isPositive()
                    .isLessThanOrEqualTo(way.fees().high());
        });
        assertThat(engineer.plan().alternatives()).extracting(Alternative::path).doesNotHaveDuplicates();
    }

    @Test
    void secondFailureBringsQuestionsFirstAndMoreHoursThanOne() {
        String learner = """
                target: {exam: SAA-C03}
                asOf: 2026-12-01
                availability: {MON: 45, TUE: 45, WED: 45, THU: 45, SUN: 150}
                experience: {cloud: 10, operations: 20}
                held: [{exam: CLF-C02, passedOn: 2026-02-10}]
                attempts:
                """;
        String first = "  - {exam: SAA-C03, takenOn: 2026-08-24, passed: false, weakDomains: [2, 3, 4]}\n";
        String second = "  - {exam: SAA-C03, takenOn: 2026-11-21, passed: false, weakDomains: [2, 3]}\n";
        Learner twice = Learner.asking(learner + first + second);
        Learner once = Learner.asking(learner + second);

        assertThat(twice.path()).containsExactly("SAA-C03");
        assertThat(twice.plan().totals().minutes())
                .isGreaterThan(once.plan().totals().minutes());
        assertThat(twice.finish()).isAfterOrEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(twice.sessions(Work.QUIZ, Work.LEARN).get(0).kind()).isEqualTo(Work.QUIZ);
        assertThat(twice.minutes(Work.QUIZ)).isGreaterThan(twice.minutes(Work.LEARN));
        assertThat(twice.sessions(Work.LAB)).isEmpty();
        assertThat(twice.advisory("another-method").message())
                .contains("another question bank")
                .contains("two mocks in a row");
        assertThat(twice.sessions(Work.MOCK).stream().map(Session::mock).distinct())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void secondFailureReadsOnlyWeakDomainsAgainAndKeepsTheOthersWarm() {
        Learner twice = Learner.asking("""
                target: {exam: SAA-C03}
                asOf: 2026-12-01
                hoursPerWeek: 6
                attempts:
                  - {exam: SAA-C03, takenOn: 2026-08-24, passed: false, weakDomains: [2, 3]}
                  - {exam: SAA-C03, takenOn: 2026-11-21, passed: false, weakDomains: [2, 3]}
                """);

        assertThat(twice.sessions(Work.LEARN))
                .isNotEmpty()
                .allSatisfy(
                        session -> assertThat(session.domain().orElseThrow()).isIn(2, 3));
        assertThat(twice.last().domains())
                .allSatisfy(domain -> assertThat(domain.minutes()).isPositive());
        assertThat(twice.sessions(Work.QUIZ).stream().flatMap(session -> session.domain().stream()))
                .containsAll(Set.of(1, 2, 3, 4));
    }

    @Test
    void whoeverRenewsAProfessionalCertificationSeesWhatIsNewAndTheWayWithoutAnExam() {
        Learner holder = Learner.asking("""
                target: {exam: SAP-C03}
                asOf: 2026-12-01
                hoursPerWeek: 6
                examBy: 2027-03-05
                experience: {cloud: 90, development: 50, operations: 60, security: 36, networking: 50}
                held:
                  - {exam: SAP-C02, passedOn: 2024-03-10}
                  - {exam: SAA-C03, passedOn: 2021-02-05}
                """);

        assertThat(holder.path()).containsExactly("SAP-C03");
        assertThat(holder.finish()).isBeforeOrEqualTo(LocalDate.of(2027, 3, 5));
        assertThat(holder.plan().advisories())
                .filteredOn(advisory -> advisory.code().equals("held-expiring"))
                .anySatisfy(advisory -> assertThat(advisory.message()).contains("AWS Certification Maintain"));
        assertThat(holder.last().units())
                .filteredOn(unit -> unit.known() == 0)
                .extracting(UnitShare::unit)
                .contains("sap-c03.pqc", "sap-c03.genai", "sap-c03.agents", "sap-c03.resilience-eng");
        assertThat(holder.study("SAP-C03").stream()
                        .filter(session ->
                                session.unit().filter("sap-c03.genai"::equals).isPresent()))
                .isNotEmpty();
    }

    private static Learner beginner() {
        return Learner.asking("""
                learner: {name: Mirja}
                target: {goal: solutions-architect}
                asOf: 2026-12-01
                hoursPerWeek: 5
                """);
    }

    private static boolean isStudy(Session session) {
        return session.kind() != Work.MOCK && session.kind() != Work.MOCK_REVIEW && session.kind() != Work.BUFFER;
    }
}
