package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learners whose exam is a few days away. */
class ShortNoticeTest {

    @Test
    void examOnSundayGetsTheHoursThatThereAre() {
        Learner learner = Learner.asking("""
                target: {exam: CLF-C02}
                asOf: 2026-11-30
                start: 2026-11-30
                examBy: 2026-12-06
                hoursPerWeek: 5
                """);

        assertThat(learner.path()).containsExactly("CLF-C02");
        assertThat(learner.finish()).isBeforeOrEqualTo(LocalDate.of(2026, 12, 6));
        assertThat(learner.plan().totals().minutes()).isGreaterThanOrEqualTo(100);
        assertThat(learner.minutes(Work.LEARN)).isGreaterThanOrEqualTo(100);
        assertThat(learner.last().leftOut()).isNotEmpty();
        assertThat(learner.advisory("partial-coverage").message()).contains("lists what it leaves out");
    }

    @Test
    void examOnFridayIsNotPulledToTomorrow() {
        Learner learner = Learner.asking("""
                target: {exam: SAA-C03}
                depth: minimal
                asOf: 2026-11-30
                start: 2026-11-30
                examBy: 2026-12-04
                hoursPerWeek: 18
                """);

        assertThat(learner.finish()).isBetween(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4));
        assertThat(learner.plan().totals().minutes())
                .isGreaterThanOrEqualTo(learner.plan().feasibility().availableMinutes() * 9 / 10)
                .isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2026-12-04", "2026-12-01, 2026-12-05", "2026-12-05, 2026-12-08", "2026-12-06, 2026-12-09"})
    void whoeverGivesNoStartBeginsToday(String asOf, String examBy) {
        Learner learner = Learner.asking("""
                target: {exam: CLF-C02}
                asOf: %s
                examBy: %s
                hoursPerWeek: 6
                """.formatted(asOf, examBy));

        assertThat(learner.plan().request()).containsEntry("start", asOf);
        assertThat(learner.path()).containsExactly("CLF-C02");
        assertThat(learner.plan().totals().minutes()).isPositive();
    }

    @Test
    void deadlineWithinTheWaitAfterAFailureIsRefusedWithTheReason() {
        Learner repeater = Learner.asking("""
                target: {exam: SAA-C03}
                asOf: 2026-11-30
                start: 2026-11-30
                examBy: 2026-12-11
                hoursPerWeek: 20
                experience: {cloud: 14}
                attempts: [{exam: SAA-C03, takenOn: 2026-11-29, passed: false, weakDomains: [1]}]
                """);

        assertThat(repeater.path()).isEmpty();
        assertThat(repeater.plan().feasibility().verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(repeater.advisory("nothing-to-plan").severity()).isEqualTo(Severity.CRITICAL);
        assertThat(repeater.advisory("retake-wait").message()).contains("2026-12-13");
        assertThat(repeater.plan().feasibility().offers())
                .filteredOn(offer -> offer.change().equals("examBy"))
                .extracting(Offer::examDate)
                .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(LocalDate.of(2026, 12, 13)))
                .hasSize(1);
    }

    @Test
    void lessThanTenHoursAreForLessonsAndNotForAMock() {
        Learner learner = Learner.asking("""
                target: {exam: SAA-C03}
                depth: minimal
                asOf: 2026-11-30
                start: 2026-11-30
                examBy: 2026-12-05
                hoursPerWeek: 9
                """);

        assertThat(learner.sessions(Work.MOCK)).isEmpty();
        assertThat(learner.sessions()).first().extracting(Session::kind).isEqualTo(Work.START);
        assertThat(learner.minutes(Work.LEARN)).isGreaterThan(200);
    }

    @Test
    void twoWeeksAreTightForAFoundationalExamWhereTheyHoldWhatMostFormsAsk() {
        Learner manager = Learner.asking("""
                target: {exam: AIF-C01}
                asOf: 2026-11-30
                start: 2026-12-01
                examBy: 2026-12-15
                hoursPerWeek: 10
                experience: {genai: 2}
                """);

        assertThat(manager.plan().feasibility().verdict()).isEqualTo(Verdict.TIGHT);
        assertThat(manager.advisory("deadline-tight").message()).contains("without what helps least");
        assertThat(manager.sessions(Work.LAB)).isEmpty();
        assertThat(manager.sessions(Work.MOCK)).isNotEmpty();
        assertThat(manager.last().leftOut()).extracting(PathStep.LeftOut::what).contains("Prompt caching");
        assertThat(manager.sessions(Work.LEARN).stream()
                        .flatMap(session -> session.domain().stream())
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(manager.plan().totals().minutes())
                .isGreaterThanOrEqualTo(manager.plan().feasibility().availableMinutes() * 9 / 10);
        assertThat(manager.plan().feasibility().offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.verdict()).isEqualTo(Verdict.FEASIBLE));
    }

    @Test
    void oneWeekIsNotEnoughForAFoundationalExam() {
        Learner manager = Learner.asking("""
                target: {exam: AIF-C01}
                asOf: 2026-11-30
                start: 2026-12-01
                examBy: 2026-12-08
                hoursPerWeek: 10
                experience: {genai: 2}
                """);

        assertThat(manager.plan().feasibility().verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(manager.advisory("deadline-infeasible").severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void twoWeeksAreNotEnoughForAnAssociateExam() {
        Learner learner = Learner.asking("""
                target: {exam: SAA-C03}
                depth: minimal
                asOf: 2026-11-30
                start: 2026-12-01
                examBy: 2026-12-15
                hoursPerWeek: 24
                """);

        assertThat(learner.plan().feasibility().verdict()).isEqualTo(Verdict.INFEASIBLE);
    }

    @Test
    void examOfThisMonthIsPlannedByTheDay() {
        Learner learner = Learner.asking("""
                target: {exam: AIF-C01}
                asOf: 2026-12-01
                start: 2026-12-02
                examBy: 2026-12-28
                hoursPerWeek: 12
                """);

        assertThat(learner.path()).containsExactly("AIF-C01");
        assertThat(learner.plan().feasibility().verdict()).isNotEqualTo(Verdict.INFEASIBLE);
        assertThat(learner.sessions()).extracting(Session::date).isSorted();
        assertThat(learner.sessions(Work.MOCK)).isNotEmpty();
    }
}
