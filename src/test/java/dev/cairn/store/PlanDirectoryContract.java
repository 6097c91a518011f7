package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestSummaries;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.StalePlanException;
import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.planning.StoredPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database has to hold to when it lists plans. Each test has an organisation of its own. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PlanDirectoryContract {
    private static final Supplier<PlanId> IDS = PlanId.random();
    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00.123Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");
    private static final Revision REVISION = new Revision("sha256:1", "sha256:2", "sha256:3");
    private static final PlanPosition FIRST = new PlanPosition(1, 0);
    private static final PlanSummary SUMMARY = TestSummaries.of("Ana Sofía Müller");
    private static final int ALL = 1_000;

    private String address;
    private PlanStore store;
    private String owner;

    /** The address of an empty database. */
    abstract String database() throws Exception;

    @BeforeAll
    void open() throws Exception {
        address = database();
        store = JdbiPlanStore.at(address);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @BeforeEach
    void foundOrganisation() {
        owner = UUID.randomUUID().toString();
    }

    private StoredPlan plan(PlanId id, int version, long sequence) {
        return new StoredPlan(id, version, sequence, "{}", "{}", REVISION, owner, NOW);
    }

    private PlanId created(PlanSummary summary) {
        PlanId id = IDS.get();
        store.create(plan(id, 1, 0), summary);
        return id;
    }

    private PlanId created(String exam, Optional<String> day) {
        return created(TestSummaries.sitting(SUMMARY, exam, day));
    }

    private PlanFilter all() {
        return PlanFilter.all(TODAY, Optional.of(owner));
    }

    private PlanFilter about(Optional<String> exam, Optional<Integer> within, List<String> advisories) {
        return new PlanFilter(
                TODAY,
                Optional.of(owner),
                exam.map(ExamCode::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                within,
                advisories,
                Optional.empty());
    }

    private PlanFilter standing(
            Optional<PlanStatus> status, Optional<Verdict> verdict, Optional<Boolean> behind, LocalDate today) {
        return new PlanFilter(
                today,
                Optional.of(owner),
                Optional.empty(),
                status,
                verdict,
                behind,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private PlanFilter named(String part) {
        return new PlanFilter(
                TODAY,
                Optional.of(owner),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(part));
    }

    private List<PlanId> listed(PlanFilter filter) {
        PlanPage page = store.list(filter, new SkippingPlans(0), ALL);
        List<PlanId> ids = page.plans().stream().map(ListedPlan::id).toList();
        assertThat(page.total()).isEqualTo(ids.size());
        return ids;
    }

    private ListedPlan only() {
        List<ListedPlan> plans = store.list(all(), new SkippingPlans(0), ALL).plans();
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }

    @Test
    void listsAPlanAsItWasSummedUp() {
        PlanId id = created(SUMMARY);

        assertThat(only()).isEqualTo(new ListedPlan(id, 1, owner, NOW, SUMMARY));
    }

    @Test
    void listsAPlanOfWhichHardlyAnythingIsKnown() {
        PlanSummary bare = new PlanSummary(
                "basis",
                REVISION,
                "",
                "MLS-C01",
                Optional.empty(),
                Verdict.INFEASIBLE,
                PlanStatus.NOT_STARTED,
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of());
        PlanId id = created(bare);

        assertThat(only()).isEqualTo(new ListedPlan(id, 1, owner, NOW, bare));
    }

    @Test
    void sumsUpAnewWithEveryReportAndEveryVersion() {
        PlanId id = created(SUMMARY);
        PlanSummary reported = TestSummaries.sitting(SUMMARY, "MLA-C01", Optional.of("2026-07-04"));

        store.append(id, reported, FIRST, "{}", NOW.plusSeconds(60));
        assertThat(only()).isEqualTo(new ListedPlan(id, 1, owner, NOW.plusSeconds(60), reported));

        PlanSummary planned = TestSummaries.of("Another Name");
        store.append(plan(id, 2, 1), planned, new PlanPosition(1, 1));
        assertThat(only()).isEqualTo(new ListedPlan(id, 2, owner, NOW, planned));
    }

    @Test
    void keepsTheSummaryOfAPlanThatWasNotWritten() {
        PlanId id = created(SUMMARY);
        PlanSummary other = TestSummaries.of("Another Name");

        assertThatThrownBy(() -> store.append(id, other, new PlanPosition(1, 7), "{}", NOW))
                .isInstanceOf(StalePlanException.class);
        assertThatThrownBy(() -> store.create(plan(id, 1, 0), other)).isInstanceOf(StoreUnavailableException.class);
        store.check();

        assertThat(only().summary()).isEqualTo(SUMMARY);
    }

    @Test
    void showsAnOwnerNoPlansOfOthers() {
        PlanId own = created(SUMMARY);
        String first = owner;
        foundOrganisation();
        PlanId other = created(SUMMARY);

        assertThat(listed(all())).containsExactly(other);
        assertThat(listed(PlanFilter.all(TODAY, Optional.of(first)))).containsExactly(own);
        assertThat(listed(PlanFilter.all(TODAY, Optional.empty()))).contains(own, other);
    }

    @Test
    void ordersByTheDayOfTheNextExam() {
        PlanId none = created("MLA-C01", Optional.empty());
        PlanId late = created("MLA-C01", Optional.of("2026-10-03"));
        PlanId soon = created("CLF-C02", Optional.of("2026-04-04"));
        // Its first exam is passed.
        PlanId second = created(SUMMARY);

        assertThat(listed(all())).containsExactly(soon, second, late, none);
    }

    @Test
    void ordersPlansOfTheSameDayAlwaysAlike() {
        IntStream.range(0, 20).forEach(i -> created("CLF-C02", Optional.of("2026-04-04")));

        assertThat(listed(all())).hasSize(20).isEqualTo(listed(all()));
    }

    @Test
    void givesPagesByNumber() {
        IntStream.range(0, 5).forEach(i -> created("CLF-C02", Optional.of("2026-04-0" + (i + 1))));
        List<PlanId> ids = listed(all());

        PlanPage second = store.list(all(), new SkippingPlans(2), 2);
        assertThat(second.plans()).extracting(ListedPlan::id).containsExactlyElementsOf(ids.subList(2, 4));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.isLast()).isFalse();
        PlanPage third = store.list(all(), new SkippingPlans(4), 2);
        assertThat(third.plans()).extracting(ListedPlan::id).containsExactly(ids.get(4));
        assertThat(third.isLast()).isTrue();
        assertThat(store.list(all(), new SkippingPlans(6), 2).plans()).isEmpty();
        assertThat(store.list(all(), new SkippingPlans(3), 2).isLast()).isTrue();
    }

    /** Among them some of one day and some without any, where the id decides. */
    @Test
    void goesOnBehindAPlanWhateverIsAddedMeanwhile() {
        List<PlanId> before = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            before.add(created("CLF-C02", Optional.of("2026-04-04")));
            before.add(created("CLF-C02", Optional.of("2026-05-0" + (i + 1))));
            before.add(created("CLF-C02", Optional.empty()));
        }
        List<PlanId> seen = new ArrayList<>();
        PlanPage page = store.list(all(), new SkippingPlans(0), 2);
        page.plans().forEach(plan -> seen.add(plan.id()));
        while (!page.isLast()) {
            created("CLF-C02", Optional.of("2026-01-04"));
            page = store.list(all(), new BehindPlan(page.plans().get(1).place()), 2);
            page.plans().forEach(plan -> seen.add(plan.id()));
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
        assertThat(listed(all())).containsSubsequence(seen);
    }

    @Test
    void countsAllThatPassHoweverFarTheListHasCome() {
        IntStream.range(0, 3).forEach(i -> created("CLF-C02", Optional.of("2026-04-0" + (i + 1))));
        ListedPlan first = store.list(all(), new SkippingPlans(0), 1).plans().get(0);

        assertThat(store.list(all(), new BehindPlan(first.place()), 1).total()).isEqualTo(3);
    }

    @Test
    void findsPlansByAnyExamOfTheirPath() {
        PlanId both = created(SUMMARY);
        PlanId other = created("CLF-C02", Optional.of("2026-04-04"));

        assertThat(listed(about(Optional.of("AIF-C01"), Optional.empty(), List.of())))
                .containsExactly(both);
        assertThat(listed(about(Optional.of("MLA-C01"), Optional.empty(), List.of())))
                .containsExactly(both);
        assertThat(listed(about(Optional.of("CLF-C02"), Optional.empty(), List.of())))
                .containsExactly(other);
        assertThat(listed(about(Optional.of("SAA-C03"), Optional.empty(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-14, 30, false", "2026-03-15, 0, true", "2026-04-14, 30, true", "2026-04-15, 30, false"})
    void findsPlansWithAnExamFromTodayToTheLastOfSoManyDays(String day, int within, boolean found) {
        PlanId id = created("CLF-C02", Optional.of(day));

        List<PlanId> expected = found ? List.of(id) : List.of();
        assertThat(listed(about(Optional.empty(), Optional.of(within), List.of())))
                .isEqualTo(expected);
        assertThat(listed(about(Optional.of("CLF-C02"), Optional.of(within), List.of())))
                .isEqualTo(expected);
        assertThat(listed(about(Optional.of("SAA-C03"), Optional.of(within), List.of())))
                .isEmpty();
    }

    @Test
    void countsNoExamAsComingThatIsPassed() {
        created(SUMMARY.with(List.of(TestSummaries.sitting("CLF-C02", "2026-03-20", true)), List.of()));

        assertThat(listed(about(Optional.empty(), Optional.of(30), List.of()))).isEmpty();
    }

    @Test
    void findsPlansByAdvisoryAndByTheExamThatItIsAbout() {
        PlanId id = created(SUMMARY);
        created(SUMMARY.with(SUMMARY.sittings(), List.of()));

        assertThat(listed(about(Optional.empty(), Optional.empty(), List.of("exam-retiring"))))
                .containsExactly(id);
        assertThat(listed(about(Optional.of("MLA-C01"), Optional.empty(), List.of("exam-retiring"))))
                .containsExactly(id);
        assertThat(listed(about(Optional.of("AIF-C01"), Optional.empty(), List.of("exam-retiring"))))
                .isEmpty();
        assertThat(listed(about(Optional.empty(), Optional.empty(), List.of("retiring"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-11, false", "2026-03-12, true", "2026-03-13, true"})
    void findsThoseWhoAreBehindFromTheirFirstDayOn(String day, boolean isBehind) {
        PlanId id = created(SUMMARY);
        PlanId never = created(TestSummaries.standing(SUMMARY, Verdict.TIGHT, PlanStatus.UNDER_WAY, Optional.empty()));
        LocalDate today = LocalDate.parse(day);

        assertThat(listed(standing(Optional.empty(), Optional.empty(), Optional.of(true), today)))
                .isEqualTo(isBehind ? List.of(id) : List.of());
        assertThat(listed(standing(Optional.empty(), Optional.empty(), Optional.of(false), today)))
                .containsExactlyInAnyOrderElementsOf(isBehind ? List.of(never) : List.of(id, never));
    }

    @Test
    void findsPlansByStatusAndVerdictTogether() {
        created(SUMMARY);
        PlanId finished =
                created(TestSummaries.standing(SUMMARY, Verdict.FEASIBLE, PlanStatus.FINISHED, Optional.empty()));
        created(TestSummaries.standing(SUMMARY, Verdict.INFEASIBLE, PlanStatus.FINISHED, Optional.empty()));

        assertThat(listed(standing(
                        Optional.of(PlanStatus.FINISHED), Optional.of(Verdict.FEASIBLE), Optional.empty(), TODAY)))
                .containsExactly(finished);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sofía", "sofia", "SOFIA M", "muller", "Müller", "a s"})
    void findsLearnersByAPartOfTheirNameInWhateverWayItIsWritten(String part) {
        PlanId id = created(SUMMARY);
        created(TestSummaries.of("李 雷"));

        assertThat(listed(named(part))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "So%ía", "!", "\\", "'", ":owner", "?", "' OR 1 = 1 --"})
    void takesWhatIsSearchedForByItsLetters(String part) {
        created(SUMMARY);
        PlanId id = created(TestSummaries.of("100 " + part + " done"));

        assertThat(listed(named(part))).containsExactly(id);
    }

    @Test
    void findsNamesInOtherScripts() {
        created(SUMMARY);
        PlanId id = created(TestSummaries.of("李 雷"));

        assertThat(listed(named("雷"))).containsExactly(id);
    }

    @Test
    void knowsWhichSummariesHaveToBeMadeAgain() {
        PlanId id = created(SUMMARY);

        assertThat(store.withoutSummary(Optional.of("basis-1"), Optional.empty(), ALL))
                .doesNotContain(id);
        List<PlanId> others = store.withoutSummary(Optional.of("basis-2"), Optional.empty(), ALL);
        assertThat(others).contains(id);
        assertThat(store.withoutSummary(Optional.of("basis-2"), Optional.of(id), ALL))
                .doesNotContain(id);
        assertThat(store.withoutSummary(Optional.of("basis-2"), Optional.empty(), 1))
                .hasSize(1);
        assertThat(store.withoutSummary(Optional.empty(), Optional.empty(), ALL))
                .isEmpty();

        PlanSummary again = TestSummaries.madeBy(SUMMARY, "basis-2", REVISION);
        store.summarise(store.find(id).orElseThrow(), again);

        assertThat(only()).isEqualTo(new ListedPlan(id, 1, owner, NOW, again));
        assertThat(store.withoutSummary(Optional.of("basis-2"), Optional.empty(), ALL))
                .doesNotContain(id);
    }

    @Test
    void sumsUpNoPlanThatHasGoneOn() {
        PlanId id = created(SUMMARY);
        PlanAsItStands before = store.find(id).orElseThrow();
        store.append(id, SUMMARY, FIRST, "{}", NOW);

        store.summarise(before, TestSummaries.of("What it was before"));

        assertThat(only().summary()).isEqualTo(SUMMARY);
    }

    @Test
    void findsPlansThatWereMadeByOtherRulesOrAnotherCatalogue() {
        PlanId current = created(SUMMARY);
        List<PlanId> others = List.of(
                created(TestSummaries.madeBy(SUMMARY, "basis-1", new Revision("x", "sha256:2", "sha256:3"))),
                created(TestSummaries.madeBy(SUMMARY, "basis-1", new Revision("sha256:1", "x", "sha256:3"))),
                created(TestSummaries.madeBy(SUMMARY, "basis-1", new Revision("sha256:1", "sha256:2", "x"))));

        List<PlanId> found = store.madeOtherwise(REVISION, Optional.of(owner), Optional.empty(), ALL);
        assertThat(found).containsExactlyInAnyOrderElementsOf(others);
        assertThat(store.madeOtherwise(REVISION, Optional.of(owner), Optional.of(found.get(0)), 1))
                .containsExactly(found.get(1));
        assertThat(store.madeOtherwise(REVISION, Optional.empty(), Optional.empty(), ALL))
                .containsAll(others)
                .doesNotContain(current);
        assertThat(store.madeOtherwise(REVISION, Optional.of("nobody"), Optional.empty(), ALL))
                .isEmpty();
    }

    /** Two processes on one database. */
    @Test
    void listsTheSameThroughTwoStores() {
        PlanId first = created("CLF-C02", Optional.of("2026-04-04"));
        try (PlanStore other = JdbiPlanStore.at(address)) {
            PlanId second = IDS.get();
            other.create(plan(second, 1, 0), TestSummaries.sitting(SUMMARY, "CLF-C02", Optional.of("2026-05-02")));
            other.append(first, TestSummaries.sitting(SUMMARY, "CLF-C02", Optional.of("2026-06-06")), FIRST, "{}", NOW);

            assertThat(other.list(all(), new SkippingPlans(0), ALL))
                    .isEqualTo(store.list(all(), new SkippingPlans(0), ALL));
            assertThat(listed(all())).containsExactly(second, first);
        }
    }

    /** Tables of the first version, with a plan in them, as an upgrade finds them. */
    @Test
    void asksForSummariesOfAllPlansOfADatabaseThatHadNone() throws Exception {
        String older = database();
        Flyway.configure()
                .dataSource(older, null, null)
                .locations("classpath:migrations")
                .target("1")
                .load()
                .migrate();
        PlanId id = IDS.get();
        Jdbi.create(older).useHandle(handle -> {
            handle.execute(
                    "INSERT INTO plan (id, owner, version, sequence, created_at) VALUES (?, ?, 1, 1, 7)",
                    id.value(),
                    owner);
            handle.execute(
                    "INSERT INTO plan_version (plan_id, version, sequence, request, plan, rules, catalogue, parameters,"
                            + " created_at) VALUES (?, 1, 0, '{}', '{}', 'r', 'c', 'p', 7)",
                    id.value());
            handle.execute(
                    "INSERT INTO progress_event (plan_id, sequence, recorded_at, body) VALUES (?, 1, 9, '{}')",
                    id.value());
        });
        try (PlanStore upgraded = JdbiPlanStore.at(older)) {
            assertThat(upgraded.list(all(), new SkippingPlans(0), ALL).plans()).isEmpty();
            assertThat(upgraded.withoutSummary(Optional.of("basis-1"), Optional.empty(), ALL))
                    .containsExactly(id);

            upgraded.summarise(upgraded.find(id).orElseThrow(), SUMMARY);

            assertThat(upgraded.withoutSummary(Optional.of("basis-1"), Optional.empty(), ALL))
                    .isEqualTo(Collections.emptyList());
            assertThat(upgraded.list(all(), new SkippingPlans(0), ALL).plans())
                    .containsExactly(new ListedPlan(id, 1, owner, Instant.ofEpochMilli(9), SUMMARY));
        }
    }
}
