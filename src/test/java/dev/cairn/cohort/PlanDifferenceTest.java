package dev.cairn.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cohort.PlanDifference.Change;
import dev.cairn.cohort.PlanDifference.MovedExam;
import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan;
import org.junit.jupiter.api.Test;

/** What one plan says otherwise than another. */
class PlanDifferenceTest {
    private static final ExamCode CLF = new ExamCode("CLF-C02");

    private static Plan plan(String fields) {
        return MadePlans.of(TestEngine.shared(), """
                {"target": {"exam": "SAA-C03"}, "asOf": "2026-01-12", %s}""".formatted(fields));
    }

    @Test
    void isEmptyForThePlanItself() {
        PlanDifference difference = PlanDifference.between(MadePlans.pair(), MadePlans.pair());

        assertThat(difference.isEmpty()).isTrue();
    }

    @Test
    void doesNotCountTheNameOfAStoredPlan() {
        Plan plan = MadePlans.small();

        assertThat(PlanDifference.between(plan, plan.storedAs("A".repeat(22), 1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tellsWhichExamsComeAndGo() {
        Plan alone = plan("\"hoursPerWeek\": 10, \"depth\": \"minimal\"");
        Plan both = plan("\"hoursPerWeek\": 10");

        PlanDifference added = PlanDifference.between(alone, both);
        assertThat(added.examsAdded()).containsExactly(CLF);
        assertThat(added.examsRemoved()).isEmpty();
        assertThat(added.examDays())
                .containsExactly(new MovedExam(
                        new ExamCode("SAA-C03"),
                        alone.path().get(0).examDate(),
                        both.path().get(1).examDate()));
        assertThat(added.minutes())
                .contains(new Change<>(alone.totals().minutes(), both.totals().minutes()));
        PlanDifference removed = PlanDifference.between(both, alone);
        assertThat(removed.examsRemoved()).containsExactly(CLF);
        assertThat(removed.examsAdded()).isEmpty();
    }

    @Test
    void tellsOfVerdictAndAdvisoriesWithTheirRules() {
        Plan fits = plan("\"hoursPerWeek\": 10");
        Plan not = plan("\"hoursPerWeek\": 2, \"examBy\": \"2026-03-31\"");

        PlanDifference difference = PlanDifference.between(fits, not);

        assertThat(difference.verdict()).contains(new Change<>(Verdict.FEASIBLE, Verdict.INFEASIBLE));
        assertThat(difference.advisoriesNew())
                .extracting(PlanDifference.Advice::code)
                .contains("deadline-infeasible");
        assertThat(difference.advisoriesNew()).allMatch(advice -> !advice.why().isEmpty());
        assertThat(PlanDifference.between(not, fits).advisoriesGone()).isEqualTo(difference.advisoriesNew());
    }

    @Test
    void countsSessionsThatAreMovedOrMadeLongerAlone() {
        Plan plan = plan("\"availability\": {\"MON\": 120, \"WED\": 120, \"SAT\": 240}");
        Plan other = plan("\"availability\": {\"MON\": 120, \"THU\": 120, \"SAT\": 240}");

        PlanDifference difference = PlanDifference.between(plan, other);

        assertThat(difference.examsAdded()).isEmpty();
        assertThat(difference.minutes()).isEmpty();
        assertThat(difference.sessions()).isPositive();
        assertThat(difference.isEmpty()).isFalse();
    }
}
