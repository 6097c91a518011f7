package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.fixture.EditedSeeds;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.ReplanReader;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.intake.StoredText;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn plan --replay}: stored versions, made again. */
class ReplayCommandTest {
    private static final PlanId ID = new PlanId("A".repeat(22));

    @TempDir
    private Path folder;

    private String address;

    /** A plan in two versions; the second has other hours. */
    @BeforeEach
    void createPlan() {
        address = "jdbc:sqlite:" + folder.resolve("plans.db");
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(Ran.REQUEST);
        PlanRequest request = ((Intake.Accepted) intake).request();
        Plan first = engine.planner().plan(request, RequestJson.fields(request)).storedAs(ID.value(), 1);
        StoredPlan stored = version(first, Json.compact(first));
        ReplanReader.Outcome wish = new ReplanReader(
                        StoredText.plan(stored.plan()), List.of(), List.of(), engine, Clock.systemUTC())
                .readJson("{\"asOf\": \"2026-12-07\", \"changes\": {\"hoursPerWeek\": 5}}");
        Plan second = engine.planner()
                .replan(((ReplanReader.Outcome.Read) wish).replanning())
                .plan()
                .storedAs(ID.value(), 2);
        PlanSummaries summaries = new PlanSummaries(engine.rules());
        try (PlanStore store = JdbiPlanStore.at(address)) {
            store.create(stored, summaries.of(first, List.of()));
            store.append(version(second, Json.compact(second)), summaries.of(second, List.of()), stored.position());
        }
    }

    private static StoredPlan version(Plan plan, String text) {
        return new StoredPlan(
                ID, plan.version(), 0, Json.compact(plan.request()), text, plan.revision(), "", Instant.EPOCH);
    }

    private Ran replay(String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--replay", ID.value(), "--db", address));
        arguments.addAll(List.of(more));
        return Ran.cairn(arguments.toArray(String[]::new));
    }

    @Test
    void makesTheLatestVersionTheSameAgain() {
        Ran ran = replay();

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("version 2 is the same again, to the byte");
        assertThat(ran.out()).contains("\"version\": 2", "\"hoursPerWeek\": 5");
    }

    @Test
    void makesAnEarlierVersionAgain() {
        Ran ran = replay("--of-version", "1", "--format", "md");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("version 1 is the same again, to the byte");
        assertThat(ran.out()).startsWith("# Your plan for CLF-C02");
    }

    @Test
    void saysNoWhereExamsAreOthersThanThen() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        EditedSeeds.withLastDayOfClf(seeds, "2027-02-15");

        Ran ran = replay("--catalogue", seeds.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("made with other rules, parameters or exams", "--catalogue");
    }

    @Test
    void saysNoWhereWhatIsStoredIsNotWhatComesOut() {
        Engine engine = TestEngine.shared();
        PlanId other = new PlanId("B".repeat(22));
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(Ran.REQUEST);
        PlanRequest request = ((Intake.Accepted) intake).request();
        Plan plan = engine.planner().plan(request, RequestJson.fields(request)).storedAs(other.value(), 1);
        String honest = Json.compact(plan);
        String tampered = honest.replace("\"usd\":100", "\"usd\":99");
        assertThat(tampered).isNotEqualTo(honest);
        try (PlanStore store = JdbiPlanStore.at(address)) {
            store.create(
                    new StoredPlan(
                            other, 1, 0, Json.compact(plan.request()), tampered, plan.revision(), "", Instant.EPOCH),
                    new PlanSummaries(engine.rules()).of(plan, List.of()));
        }

        Ran ran = Ran.cairn("plan", "--replay", other.value(), "--db", address);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("version 1 is not the same again");
    }

    @Test
    void saysThatThereIsNoSuchPlan() {
        assertThat(Ran.cairn("plan", "--replay", "C".repeat(22), "--db", address)
                        .code())
                .isEqualTo(2);
        assertThat(Ran.cairn("plan", "--replay", "nonsense", "--db", address).err())
                .contains("there is no such plan");
        assertThat(replay("--of-version", "7").code()).isEqualTo(2);
        assertThat(replay("--of-version", "two").code()).isEqualTo(2);
    }
}
