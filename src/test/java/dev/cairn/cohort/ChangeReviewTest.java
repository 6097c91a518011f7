package dev.cairn.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.cohort.AffectedPlan.MissedCutOff;
import dev.cairn.cohort.PlanDifference.Advice;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.fixture.EditedSeeds;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Session;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.StoredPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of stored plans when CLF-C02 gets a last day, 15 May 2026. */
class ChangeReviewTest {
    private static final ExamCode CLF = new ExamCode("CLF-C02");
    private static final PlanId ID = new PlanId("A".repeat(22));
    private static final LocalDate LAST_SAFE_DAY = LocalDate.parse("2026-05-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-20");

    @TempDir
    private static Path seeds;

    private static Engine engine;

    @BeforeAll
    static void editCatalogue() throws Exception {
        EditedSeeds.withLastDayOfClf(seeds, "2026-05-15");
        engine = EditedSeeds.engine(seeds);
    }

    private static Plan plan(String exam, int hours) {
        return MadePlans.of(TestEngine.shared(), """
                {"learner": {"name": "Ana"}, "target": {"exam": "%s"}, "asOf": "2026-01-12", "hoursPerWeek": %d, "depth": "minimal"}""".formatted(exam, hours));
    }

    private static Optional<AffectedPlan> review(PlanAsItStands standing, LocalDate today) {
        try (PlanStore store = TestStores.temporary()) {
            return new ChangeReview(engine, new VersionRemaking(engine, store), today, "/api").of(standing);
        }
    }

    private static PlanAsItStands stored(Plan plan, Progress... reports) {
        List<ProgressEvent> events = IntStream.range(0, reports.length)
                .mapToObj(i -> new ProgressEvent(i + 1, MadePlans.NOW, Json.compact(reports[i])))
                .toList();
        return new PlanAsItStands(MadePlans.stored(ID, plan), events);
    }

    @Test
    void tellsWhichExamNowComesTooLateAndWhatWouldBecomeOfThePlan() {
        Plan slow = plan("CLF-C02", 3);
        LocalDate day = slow.path().get(0).examDate();
        assertThat(day).isAfter(LAST_SAFE_DAY);

        AffectedPlan affected = review(stored(slow), TODAY).orElseThrow();

        assertThat(affected.id()).isEqualTo(ID.value());
        assertThat(affected.learner()).isEqualTo("Ana");
        assertThat(affected.self()).isEqualTo("/api/plans/" + ID);
        assertThat(affected.missed()).containsExactly(new MissedCutOff(CLF, day, LAST_SAFE_DAY));
        assertThat(affected.notRemade()).isEmpty();
        assertThat(affected.difference().orElseThrow().isEmpty()).isFalse();
    }

    @Test
    void tellsOfAdvisoriesThatComeThoughNoDayMoves() {
        Plan quick = plan("CLF-C02", 12);
        assertThat(quick.path().get(0).examDate()).isBefore(LAST_SAFE_DAY);

        PlanDifference difference =
                review(stored(quick), TODAY).orElseThrow().difference().orElseThrow();

        assertThat(difference.advisoriesNew())
                .extracting(Advice::code, Advice::exam)
                .contains(tuple("exam-retiring", Optional.of(CLF)));
        assertThat(review(stored(quick), TODAY).orElseThrow().missed()).isEmpty();
    }

    @Test
    void saysNothingOfPlansThatTheChangeDoesNotTouch() {
        assertThat(review(stored(plan("SOA-C03", 8)), TODAY)).isEmpty();
    }

    @Test
    void callsNoExamTooLateThatIsPassedOrLiesInThePast() {
        Plan slow = plan("CLF-C02", 3);
        LocalDate day = slow.path().get(0).examDate();
        Progress passed = new Progress(List.of(), List.of(), List.of(new Attempt(CLF, TODAY, true, new TreeSet<>())));

        assertThat(review(stored(slow, passed), TODAY).orElseThrow().missed()).isEmpty();
        assertThat(review(stored(slow), day).orElseThrow().missed()).hasSize(1);
        assertThat(review(stored(slow), day.plusDays(1)).orElseThrow().missed()).isEmpty();
    }

    @Test
    void comparesWhatWasMadeAndNotWhatWasReportedSince() {
        Plan other = plan("SOA-C03", 8);
        Progress done = new Progress(
                List.of(new Progress.SessionReport(
                        other.weeks().get(0).sessions().get(0).id(),
                        Optional.of(Session.State.PLANNED),
                        Optional.empty(),
                        Optional.of(other.weeks().get(1).from()),
                        Optional.empty())),
                List.of(),
                List.of());

        assertThat(review(stored(other, done), TODAY)).isEmpty();
    }

    @Test
    void saysThatALaterVersionCannotBeMadeAgainYetAndStillWhatItMisses() {
        Plan slow = plan("CLF-C02", 3);
        StoredPlan first = MadePlans.stored(ID, slow);
        StoredPlan second =
                new StoredPlan(ID, 2, 0, first.request(), first.plan(), first.revision(), "", MadePlans.NOW);

        AffectedPlan affected =
                review(new PlanAsItStands(second, List.of()), TODAY).orElseThrow();

        assertThat(affected.notRemade()).isPresent();
        assertThat(affected.difference()).isEmpty();
        assertThat(affected.missed()).hasSize(1);
    }

    @Test
    void saysWhyARequestCannotBeReadAnyMore() {
        StoredPlan first = MadePlans.stored(ID, plan("CLF-C02", 8));
        StoredPlan unknown = new StoredPlan(
                ID,
                1,
                0,
                first.request().replace("CLF-C02", "XXX-C01"),
                first.plan(),
                first.revision(),
                "",
                MadePlans.NOW);

        assertThat(review(new PlanAsItStands(unknown, List.of()), TODAY)
                        .orElseThrow()
                        .notRemade())
                .hasValueSatisfying(reason -> assertThat(reason).contains("/target/exam", "XXX-C01"));
    }

    @Test
    void keepsToOnePlanWhatIsWrongWithIt() {
        StoredPlan broken = new StoredPlan(ID, 1, 0, "{}", "no JSON", new Revision("", "", ""), "", MadePlans.NOW);

        assertThat(review(new PlanAsItStands(broken, List.of()), TODAY)
                        .orElseThrow()
                        .notRemade())
                .isPresent();
    }

    /** The same rules and catalogue: even if it were asked, nothing would come of it. */
    @Test
    void findsNoDifferenceWithoutAChange() {
        Engine shipped = TestEngine.shared();
        try (PlanStore store = TestStores.temporary()) {
            ChangeReview review = new ChangeReview(shipped, new VersionRemaking(shipped, store), TODAY, "");

            assertThat(review.of(stored(MadePlans.pair()))).isEmpty();
            assertThat(review.revision()).isEqualTo(MadePlans.pair().revision());
        }
    }
}
