package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Advisory;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan.Skipped;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Learners who bring something with them: certifications, failed attempts, past versions, another language. */
class LearnersTest {
    @Test
    void whoeverNamesAnExamWhoseCertificationSoonExpiresRenewsIt() {
        Learner holder = Learner.asking("""
                target: {exam: SAA-C03}
                asOf: 2026-12-01
                hoursPerWeek: 7
                experience: {cloud: 40}
                held: [{exam: SAA-C03, passedOn: 2024-05-20}]
                """);

        assertThat(holder.path()).containsExactly("SAA-C03");
        assertThat(holder.finish()).isBeforeOrEqualTo(LocalDate.of(2027, 5, 20));
        assertThat(holder.effort("overlap")).as("what is known already").isNegative();
        assertThat(holder.plan().feasibility().verdict()).isEqualTo(Verdict.FEASIBLE);
        assertThat(holder.codes()).contains("held-expiring").doesNotContain("already-held");
    }

    @Test
    void roleLeadsToTheNewVersionOfTheCertificationThatSoonExpires() {
        Learner holder = Learner.asking("""
                target: {goal: security}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: SCS-C02, passedOn: 2024-03-08}]
                """);

        assertThat(holder.path()).containsExactly("SCS-C03");
        assertThat(holder.finish()).isBeforeOrEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(holder.codes()).doesNotContain("exam-retired", "already-held");
    }

    @ParameterizedTest
    @CsvSource({"SOA-C03, SOA-C02", "SCS-C03, SCS-C02"})
    void expiryIsADeadline(String wanted, String held) {
        Learner holder = Learner.asking("""
                target: {exam: %s}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: %s, passedOn: 2024-03-08}]
                """.formatted(wanted, held));

        assertThat(holder.path()).containsExactly(wanted);
        assertThat(holder.finish()).isBeforeOrEqualTo(LocalDate.of(2027, 3, 8));
        assertThat(holder.plan().feasibility().verdict()).isNotEqualTo(Verdict.INFEASIBLE);
        assertThat(holder.advisories("held-expiring", held)).isNotEmpty();
    }

    @Test
    void expiryThatCannotBeMetIsSaidWithWhatMeetsIt() {
        Learner holder = Learner.asking("""
                target: {exam: SOA-C03}
                asOf: 2026-12-01
                hoursPerWeek: 3
                held: [{exam: SOA-C02, passedOn: 2024-03-08}]
                """);

        assertThat(holder.path()).containsExactly("SOA-C03");
        assertThat(holder.finish()).isAfter(LocalDate.of(2027, 3, 8));
        assertThat(holder.plan().advisories()).anySatisfy(advisory -> {
            assertThat(advisory.severity()).isNotEqualTo(Severity.INFO);
            assertThat(advisory.code()).isEqualTo("held-expiring");
            assertThat(advisory.message()).contains("2027-03-08");
        });
    }

    @Test
    void passOfAHigherExamRenewsWhatItStandsAbove() {
        Learner holder = Learner.asking("""
                target: {exam: DOP-C02}
                asOf: 2026-12-01
                hoursPerWeek: 8
                experience: {cloud: 40}
                held:
                  - {exam: CLF-C02, passedOn: 2023-09-14}
                  - {exam: SAA-C03, passedOn: 2023-11-15}
                  - {exam: SAP-C02, passedOn: 2024-10-10}
                """);

        assertThat(holder.codes()).doesNotContain("held-expired");
        assertThat(holder.skipped("CLF-C02")).isEqualTo("held");
        assertThat(List.of("CLF-C02", "SAA-C03"))
                .allSatisfy(exam -> assertThat(holder.advisories("held-expiring", exam))
                        .first()
                        .extracting(Advisory::message)
                        .asString()
                        .contains("valid until 2027-10-10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEA-C01 | Passing AIP-C01 or DEA-C01 before then renews it.",
                "AIF-C01 | Passing AIF-C01, AIP-C01 or MLA-C02 before then renews it.",
                "DOP-C02 | Passing DOP-C02 before then renews it.",
                "SAA-C03 | Passing SAA-C03 or SAP-C03 before then renews it."
            })
    void onlyWhatAwsNamesRenewsACertification(String held, String ways) {
        Learner holder = Learner.asking("""
                target: {exam: SCS-C03}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: %s, passedOn: 2024-04-15}]
                """.formatted(held));

        assertThat(holder.advisories("held-expiring", held))
                .first()
                .extracting(Advisory::message)
                .asString()
                .endsWith(ways);
        assertThat(holder.advisories("renewal-uncertain", held))
                .as("only one page has it")
                .hasSize(held.equals("DEA-C01") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOP-C02", "SAP-C02", "SCS-C03", "AIP-C01"})
    void whoeverFailedAnExamIsNotSentBelowIt(String exam) {
        Learner repeater = Learner.asking("""
                target: {exam: %s}
                asOf: 2026-09-01
                hoursPerWeek: 8
                attempts: [{exam: %s, takenOn: 2026-08-12, passed: false, weakDomains: [2]}]
                """.formatted(exam, exam));

        assertThat(repeater.path()).hasSize(1);
        assertThat(repeater.last().exam().series()).isEqualTo(exam.substring(0, exam.indexOf('-')));
        assertThat(repeater.plan().skipped())
                .filteredOn(skipped -> !skipped.exam().series().equals(exam.substring(0, 3)))
                .extracting(Skipped::reason)
                .isNotEmpty()
                .isSubsetOf("attempted", "covered");
    }

    @Test
    void whoeverFailedTheVersionThatHasGoneSitsTheNewOneAlone() {
        Learner repeater = Learner.asking("""
                target: {exam: SAP-C03}
                asOf: 2026-12-01
                hoursPerWeek: 8
                attempts: [{exam: SAP-C02, takenOn: 2026-11-09, passed: false, weakDomains: [1]}]
                """);

        assertThat(repeater.path()).containsExactly("SAP-C03");
        assertThat(repeater.effort("overlap")).isNegative();
        assertThat(repeater.skipped("SAA-C03")).isEqualTo("attempted");
        assertThat(repeater.skipped("CLF-C02")).isEqualTo("covered");
    }

    @Test
    void scoreReportOnTheVersionThatHasGoneBringsMoreLessonsOnItsWeakDomain() {
        String request = """
                target: {exam: SAP-C03}
                asOf: 2026-12-01
                hoursPerWeek: 8
                attempts: [{exam: SAP-C02, takenOn: 2026-11-09, passed: false, weakDomains: [%s]}]
                """;
        Learner weakInTheFirst = Learner.asking(request.formatted("1"));
        Learner weakInTheLast = Learner.asking(request.formatted("4"));

        assertThat(lessons(weakInTheFirst, 1)).isGreaterThan(lessons(weakInTheLast, 1));
        assertThat(lessons(weakInTheLast, 4)).isGreaterThan(lessons(weakInTheFirst, 4));
    }

    private static int lessons(Learner learner, int domain) {
        return learner.sessions(Work.LEARN).stream()
                .filter(session -> session.domain().filter(of -> of == domain).isPresent())
                .mapToInt(Session::minutes)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-12, 2026-10-01", "2026-08-12, 2026-08-12"})
    void failureBeforeThePassDoesNotCount(String failedOn, String passedOn) {
        String request = """
                target: {exam: DOP-C02}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: SOA-C03, passedOn: %s}]
                """.formatted(passedOn);
        String failure = "attempts: [{exam: SOA-C03, takenOn: %s, passed: false, weakDomains: [1]}]\n";

        Learner holder = Learner.asking(request + failure.formatted(failedOn));

        assertThat(holder.plan().path())
                .isEqualTo(Learner.asking(request).plan().path());
        assertThat(holder.codes()).doesNotContain("retake-wait");
    }

    @Test
    void whoeverPassedAProfessionalExamLongAgoIsNotSentToTheBasics() {
        Learner holder = Learner.asking("""
                target: {exam: DOP-C02}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: CLF-C01, passedOn: 2023-08-21}, {exam: SAP-C01, passedOn: 2022-08-30}]
                """);

        assertThat(holder.path()).containsExactly("SOA-C03", "DOP-C02");
        assertThat(holder.skipped("CLF-C02")).isEqualTo("held-before");
    }

    @Test
    void whoeverFailedAnotherProfessionalExamIsNotSentToTheBasics() {
        Learner repeater = Learner.asking("""
                target: {exam: DOP-C02}
                asOf: 2026-09-01
                hoursPerWeek: 8
                attempts: [{exam: SAP-C02, takenOn: 2026-08-12, passed: false, weakDomains: [2]}]
                """);

        assertThat(repeater.path()).doesNotContain("CLF-C02").endsWith("DOP-C02");
        assertThat(repeater.skipped("CLF-C02")).isEqualTo("attempted");
    }

    @Test
    void examThatEndsInOneLanguageIsOfferedInEnglish() {
        Learner learner = Learner.asking("""
                target: {exam: SAA-C03}
                asOf: 2026-12-01
                hoursPerWeek: 8
                language: it
                """);

        assertThat(learner.path()).isEmpty();
        assertThat(learner.skipped("SAA-C03")).isEqualTo("language-ends");
        assertThat(learner.codes()).doesNotContain("exam-retiring", "nothing-to-plan");
        assertThat(learner.advisory("language-ends").message()).contains("Italian", "2026-12-31", "English");
        assertThat(learner.plan().alternatives()).singleElement().satisfies(way -> {
            assertThat(way.choice()).isEqualTo(Map.of("language", "en"));
            assertThat(way.path()).hasToString("[CLF-C02, SAA-C03]");
            assertThat(way.verdict()).isEqualTo(Verdict.FEASIBLE);
        });
    }

    @Test
    void passedBetaIsTheCertification() {
        Learner holder = Learner.asking("""
                target: {exam: MLA-C02}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: ME1-C02, passedOn: 2026-10-22}]
                """);

        assertThat(holder.path()).isEmpty();
        assertThat(holder.skipped("MLA-C02")).isEqualTo("held");
        assertThat(holder.advisory("already-held").message()).contains("2029-10-22");
        assertThat(holder.plan().feasibility().verdict()).isEqualTo(Verdict.FEASIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "CLF-C01, 2023-08-21",
        "SAA-C02, 2022-03-02",
        "SAP-C01, 2022-08-30",
        "DVA-C01, 2022-11-11",
        "DOP-C01, 2022-10-05",
        "SCS-C01, 2023-02-01"
    })
    void pastVersionIsTaken(String exam, String passedOn) {
        Learner holder = Learner.asking("""
                target: {exam: AIF-C01}
                asOf: 2026-12-01
                hoursPerWeek: 8
                held: [{exam: %s, passedOn: %s}]
                """.formatted(exam, passedOn));

        assertThat(holder.path()).containsExactly("AIF-C01");
        assertThat(holder.advisories("held-expired", exam)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLF-C02", "AIF-C01", "SAA-C03", "SOA-C03", "DEA-C01", "DOP-C02", "SCS-C03"})
    void factsThatWereCheckedLongAgoAreSaidToBeForEveryExam(String exam) {
        Learner late = Learner.asking("""
                target: {exam: %s}
                depth: minimal
                asOf: 2028-06-05
                hoursPerWeek: 8
                """.formatted(exam));

        assertThat(late.advisories("data-stale", exam))
                .singleElement()
                .extracting(Advisory::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void freshFactsAreNotCalledStale() {
        Learner learner = Learner.asking("""
                target: {exam: CLF-C02}
                asOf: 2026-12-01
                hoursPerWeek: 8
                """);

        assertThat(learner.codes()).doesNotContain("data-stale");
    }
}
