package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.fixture.EditedSeeds;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.StoredPlan;
import dev.cairn.store.JdbiPlanStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn plans affected}, when CLF-C02 gets a last day. Today is 22 November 2026. */
class AffectedPlansCommandTest {
    @TempDir
    private Path folder;

    private String address;
    private String seeds;

    @BeforeEach
    void createPlans() throws Exception {
        address = "jdbc:sqlite:" + folder.resolve("plans.db");
        seeds = Files.createDirectory(folder.resolve("seeds")).toString();
        EditedSeeds.withLastDayOfClf(Path.of(seeds), "2027-02-15");
        try (PlanStore store = JdbiPlanStore.at(address)) {
            create(store, "A", "CLF-C02", "training");
            create(store, "B", "SOA-C03", "training");
            create(store, "C", "CLF-C02", "");
        }
    }

    private static void create(PlanStore store, String letter, String exam, String owner) {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson("""
                {"learner": {"name": "Ana"}, "target": {"exam": "%s"}, "asOf": "2026-11-22", "hoursPerWeek": 3, "depth": "minimal"}""".formatted(exam));
        PlanRequest request = ((Intake.Accepted) intake).request();
        Plan plan = engine.planner().plan(request, RequestJson.fields(request)).storedAs(letter.repeat(22), 1);
        store.create(
                new StoredPlan(
                        new PlanId(letter.repeat(22)),
                        1,
                        0,
                        Json.compact(plan.request()),
                        Json.compact(plan),
                        plan.revision(),
                        owner,
                        Instant.EPOCH),
                new PlanSummaries(engine.rules()).of(plan, List.of()));
    }

    @Test
    void findsNothingWhereNothingHasChanged() {
        Ran ran = Ran.cairn("plans", "affected", "--db", address, "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("[]\n");
        assertThat(ran.err()).startsWith("0 plans were made by other rules or another catalogue");
    }

    @Test
    void saysWhatWouldChange() {
        Ran ran = Ran.cairn("plans", "affected", "--db", address, "--catalogue", seeds);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("A".repeat(22) + "  Ana\n    too late   CLF-C02 on 2027-")
                .contains(", last safe day 2027-02-01\n")
                .contains("\n" + "C".repeat(22) + "  Ana\n")
                .doesNotContain("BBBB");
        assertThat(ran.err())
                .isEqualTo(
                        "3 plans were made by other rules or another catalogue: 2 are affected, 2 with an exam after its"
                                + " last safe day; 0 cannot be made again\n");
    }

    @Test
    void saysItInJsonAPlanALine() {
        String out = Ran.cairn("plans", "affected", "--db", address, "--catalogue", seeds, "--format", "json")
                .out();

        assertThatJson(out).isArray().hasSize(2);
        assertThatJson(out).node("[0].id").isEqualTo("A".repeat(22));
        assertThatJson(out).node("[1].missed[0].lastSafeDay").isEqualTo("2027-02-01");
        assertThat(out.lines()).hasSize(4);
    }

    @Test
    void keepsToOneOrganisation() {
        Ran ran = Ran.cairn(
                "plans",
                "affected",
                "--db",
                address,
                "--catalogue",
                seeds,
                "--organisation",
                "training",
                "--format",
                "json");

        assertThatJson(ran.out()).isArray().hasSize(1);
        assertThatJson(ran.out()).node("[0].organisation").isEqualTo("training");
    }

    @Test
    void tellsThatADatabaseCannotBeUsed() {
        Ran ran = Ran.cairn("plans", "affected", "--db", "jdbc:sqlite:/dev/null/plans.db");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("cannot be used");
    }
}
