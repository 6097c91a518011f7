package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.impact.RandomLearners;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.effort.Step;
import dev.cairn.planning.fit.FreeWeek;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A week that rules keep free before an exam. */
class FreeWeekTest {
    private static final int LEARNERS = 50;
    private static final RuleInfo RULE =
            new RuleInfo("FIT-999", "A week is kept free", Stage.FIT, "assumption", "a test", "fit/free.drl", "");

    private final Engine usual = TestEngine.shared();
    private final Engine free = Engine.of(new WithFreeWeek(usual.rules(), 2), usual.catalogue());

    @Test
    void theWeekHasNoStudyAndSaysWhy() {
        Plan plan = plan(free, "");

        Week week = weekBeforeExam(plan, 2);
        assertThat(week.kind()).isEqualTo(WeekKind.REST);
        assertThat(week.sessions()).isEmpty();
        assertThat(week.why()).containsExactly(RULE.id());
        assertThat(plan.explanations().get(RULE.id()).matches()).isNotEmpty();
    }

    @Test
    void theWorkStaysTheSame() {
        assertThat(plan(free, "").totals().minutes())
                .isEqualTo(plan(usual, "").totals().minutes());
        assertThat(plan(free, "").feasibility().verdict()).isEqualTo(Verdict.FEASIBLE);
    }

    @Test
    void noRestComesRoundBetweenItAndTheExam() {
        for (long seed = 0; seed < LEARNERS; seed++) {
            Plan plan = MadePlan.of(free, MadeUpLearners.of(usual.catalogue()).learner(seed))
                    .plan();
            if (plan.feasibility().verdict() == Verdict.FEASIBLE && plan.weeks().size() > 3) {
                assertThat(weekBeforeExam(plan, 1).kind()).isNotEqualTo(WeekKind.REST);
            }
        }
    }

    @Test
    void whereTimeIsTooShortItIsGivenUp() {
        Plan usually = plan(usual, "");
        String deadline = ", examBy: " + usually.totals().finish().orElseThrow();

        Plan plan = plan(free, deadline);

        assertThat(plan.feasibility().verdict()).isNotEqualTo(Verdict.INFEASIBLE);
        assertThat(weekBeforeExam(plan, 2).kind()).isEqualTo(WeekKind.STUDY);
    }

    @Test
    void allOtherPromisesAreKept() {
        RandomLearners learners = MadeUpLearners.of(usual.catalogue());
        List<String> breaches = new ArrayList<>();
        LongStream.range(0, LEARNERS).forEach(seed -> {
            MadePlan made = MadePlan.of(free, learners.learner(seed));
            Promises.all()
                    .forEach(promise -> promise.breaches()
                            .apply(made)
                            .forEach(breach -> breaches.add(seed + ": " + promise.says() + ": " + breach)));
        });
        assertThat(breaches).isEmpty();
    }

    private static Plan plan(Engine engine, String more) {
        return MadePlan.of(
                        engine,
                        request("{target: {exam: SAA-C03}, depth: minimal, asOf: 2026-11-22, hoursPerWeek: 8" + more
                                + "}"))
                .plan();
    }

    private static PlanRequest request(String yaml) {
        Intake intake = new RequestReader(TestEngine.shared().catalogue(), Clock.systemUTC()).readYaml(yaml);
        return ((Intake.Accepted) intake).request();
    }

    private static Week weekBeforeExam(Plan plan, int weeks) {
        return plan.weeks().get(plan.weeks().size() - 1 - weeks);
    }

    /** Rules, with one more. */
    private record WithFreeWeek(RuleBook book, int weeksBefore) implements RuleBook {
        @Override
        public Inference infer(Stage stage, Collection<?> facts) {
            Inference inference = book.infer(stage, facts);
            if (stage != Stage.FIT) {
                return inference;
            }
            Stream<Conclusion> more = facts.stream()
                    .filter(Step.class::isInstance)
                    .map(step -> new Conclusion(
                            new FreeWeek(((Step) step).exam(), weeksBefore), new Firing(RULE, List.of(step))));
            return new Inference(
                    Stream.concat(inference.conclusions().stream(), more).toList());
        }

        @Override
        public List<RuleInfo> rules() {
            return Stream.concat(book.rules().stream(), Stream.of(RULE)).toList();
        }

        @Override
        public Parameters parameters() {
            return book.parameters();
        }

        @Override
        public String revision() {
            return book.revision();
        }
    }
}
