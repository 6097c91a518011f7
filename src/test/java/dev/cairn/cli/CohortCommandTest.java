package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cohort.PlanEntry;
import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestSummaries;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.StoredPlan;
import dev.cairn.store.JdbiPlanStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cairn cohort}. Today is 22 November 2026. */
class CohortCommandTest {
    private static final Revision REVISION = new Revision("r", "c", "p");
    private static final PlanSummary ANA = current(TestSummaries.of("Ana, Sofía"));
    private static final PlanSummary BO = current(TestSummaries.standing(
            TestSummaries.sitting(TestSummaries.of("Bo"), "CLF-C02", Optional.of("2026-12-05")),
            Verdict.FEASIBLE,
            PlanStatus.NOT_STARTED,
            Optional.empty()));

    @TempDir
    private Path folder;

    private String address;

    @BeforeEach
    void createPlans() {
        address = "jdbc:sqlite:" + folder.resolve("plans.db");
        create("A", "training", ANA);
        create("B", "", BO);
    }

    private void create(String letter, String owner, PlanSummary summary) {
        try (PlanStore store = JdbiPlanStore.at(address)) {
            PlanId id = new PlanId(letter.repeat(22));
            store.create(
                    new StoredPlan(id, 1, 0, "{}", "{}", REVISION, owner, Instant.parse("2026-11-20T08:00:00Z")),
                    summary);
        }
    }

    private static PlanSummary current(PlanSummary summary) {
        String basis = new PlanSummaries(TestEngine.shared().rules()).basis();
        return TestSummaries.madeBy(summary, basis, REVISION);
    }

    private Ran cohort(String... options) {
        return Ran.cairn(IntStream.range(0, options.length + 3)
                .mapToObj(i -> i < 3 ? List.of("cohort", "--db", address).get(i) : options[i - 3])
                .toArray(String[]::new));
    }

    @Test
    void listsPlansAsATable() {
        Ran ran = cohort();

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("2 plans\n");
        assertThat(ran.out()).isEqualTo("""
                LEARNER     TARGET   VERDICT   STATUS       BEHIND   DONE       NEXT EXAM           FINISH      ADVISORIES              ID
                Ana, Sofía  MLA-C01  tight     under-way    495 min  1815/9000  2026-06-13 MLA-C01  2026-06-13  overload exam-retiring  AAAAAAAAAAAAAAAAAAAAAA
                Bo          MLA-C01  feasible  not-started  -        1815/9000  2026-12-05 CLF-C02  2026-06-13  overload exam-retiring  BBBBBBBBBBBBBBBBBBBBBB
                """);
    }

    @Test
    void listsPlansAsTheApiDoes() {
        assertThatJson(cohort("--format", "json").out())
                .node("[0]")
                .isEqualTo(Json.compact(PlanEntry.of(
                        new ListedPlan(
                                new PlanId("A".repeat(22)), 1, "training", Instant.parse("2026-11-20T08:00:00Z"), ANA),
                        LocalDate.parse("2026-11-22"),
                        "/api/v1")));
    }

    @Test
    void listsPlansForSpreadsheets() {
        List<String> rows = cohort("--format", "csv").out().lines().toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("\uFEFFlearner,asked,planned,verdict,status,behind,");
        assertThat(rows.get(1))
                .isEqualTo("\"Ana, Sofía\",ml-engineer,MLA-C01,tight,under-way,true,2026-03-12,495,MLA-C01,2026-06-13,"
                        + "2026-06-13,1815,9000,overload; exam-retiring,PRG-050,2026-11-20T08:00:00Z,training,1,"
                        + "AAAAAAAAAAAAAAAAAAAAAA");
    }

    @ParameterizedTest
    @CsvSource({
        "--behind, A",
        "--status=not-started, B",
        "--verdict=tight, A",
        "--exam=aif-c01, A",
        "--exam-within=13, B",
        "--advisory=exam-retiring --exam=MLA-C01 --organisation=training, A",
        "--learner=sofia, A",
        "--organisation=training, A",
    })
    void filters(String options, String letter) {
        String out = cohort(options.split(" ", -1)).out();

        assertThat(out.lines().skip(1)).singleElement().asString().endsWith(letter.repeat(22));
    }

    @Test
    void listsMoreThanItReadsAtATime() {
        try (PlanStore store = JdbiPlanStore.at(address)) {
            IntStream.range(0, 1_100).forEach(i -> {
                PlanId id = new PlanId("C".repeat(18) + "%04d".formatted(i));
                store.create(new StoredPlan(id, 1, 0, "{}", "{}", REVISION, "many", Instant.EPOCH), BO);
            });
        }
        Ran ran = cohort("--organisation", "many");

        assertThat(ran.err()).isEqualTo("1100 plans\n");
        assertThat(ran.out().lines().distinct()).hasSize(1_101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--status=done       | is none of not-started",
                "--exam=cloud        | is no exam code",
                "--exam-within=-1    | is no number of days",
                "--advisory=retiring | the rules know no advisory 'retiring'",
                "--db=jdbc:h2:mem:x  | jdbc:sqlite:FILE",
            })
    void refusesWhatItDoesNotKnow(String option, String message) {
        Ran ran = Ran.cairn("cohort", option);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(message.strip());
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void tellsThatADatabaseCannotBeUsed() {
        Ran ran = Ran.cairn("cohort", "--db", "jdbc:sqlite:/dev/null/plans.db");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot be used");
    }
}
