package dev.cairn.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.fixture.TestSummaries;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session.State;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.StoredPlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Summaries that have to be made again. */
class SummaryUpkeepTest {
    private static final Supplier<PlanId> IDS = PlanId.random();
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");
    private static final RuleBook RULES = TestEngine.shared().rules();
    private static final PlanSummaries SUMMARIES = new PlanSummaries(RULES);
    private static final PlanSummary OUTDATED = TestSummaries.of("of other rules");
    private static final Plan PLAN = MadePlans.small();

    @AutoClose
    private final PlanStore store = TestStores.temporary();

    private List<PlanSummary> summaries() {
        return store.list(PlanFilter.all(TODAY, Optional.empty()), new SkippingPlans(0), 1_000).plans().stream()
                .map(ListedPlan::summary)
                .toList();
    }

    private PlanId created() {
        PlanId id = IDS.get();
        store.create(MadePlans.stored(id, PLAN), OUTDATED);
        return id;
    }

    @Test
    void sumsUpWhatOtherRulesLeft() {
        created();
        created();

        assertThat(new SummaryUpkeep(store).bringUpToDate(RULES, SummaryUpkeep.UNTIL_DONE))
                .isTrue();

        PlanSummary expected = SUMMARIES.of(PLAN, List.of());
        assertThat(summaries()).containsExactly(expected, expected);
    }

    @Test
    void sumsPlansUpAfterWhatWasReported() {
        PlanId id = created();
        Progress report = new Progress(
                List.of(new SessionReport(
                        PLAN.weeks().get(0).sessions().get(0).id(),
                        Optional.of(State.DONE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                List.of());
        store.append(id, OUTDATED, new PlanPosition(1, 0), Json.compact(report), MadePlans.NOW);

        assertThat(new SummaryUpkeep(store).bringUpToDate(RULES, SummaryUpkeep.UNTIL_DONE))
                .isTrue();

        assertThat(summaries()).containsExactly(SUMMARIES.of(Followed.after(PLAN, List.of(report)), List.of(report)));
    }

    @Test
    void goesOnWhereItHadToStop() {
        IntStream.range(0, 3).forEach(i -> created());
        SummaryUpkeep upkeep = new SummaryUpkeep(store);

        assertThat(upkeep.bringUpToDate(RULES, Duration.ZERO)).isFalse();
        assertThat(summaries()).containsOnly(OUTDATED);
        assertThat(upkeep.bringUpToDate(RULES, SummaryUpkeep.UNTIL_DONE)).isTrue();
        assertThat(summaries()).hasSize(3).containsOnly(SUMMARIES.of(PLAN, List.of()));
    }

    @Test
    void leavesSummariesOfOtherRulesToTheServers() {
        created();

        new SummaryUpkeep(store).addMissing(RULES);

        assertThat(summaries()).containsExactly(OUTDATED);
    }

    @Test
    void letsNoPlanThatCannotBeReadHoldUpTheOthers() {
        created();
        store.create(
                new StoredPlan(IDS.get(), 1, 0, "{}", "no JSON", new Revision("", "", ""), "", MadePlans.NOW),
                OUTDATED);
        created();

        assertThat(new SummaryUpkeep(store).bringUpToDate(RULES, SummaryUpkeep.UNTIL_DONE))
                .isTrue();

        PlanSummary expected = SUMMARIES.of(PLAN, List.of());
        assertThat(summaries()).containsExactlyInAnyOrder(expected, OUTDATED, expected);
    }
}
