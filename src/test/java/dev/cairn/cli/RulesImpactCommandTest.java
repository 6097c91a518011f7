package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.fixture.EditedRules;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn rules impact}, where the buffer grows from 15 to 20 percent. Today is 22 November 2026. */
class RulesImpactCommandTest {
    private static final String BASE = TestEngine.home().toString();

    @TempDir
    private Path folder;

    @Test
    void tellsWhatAnEditChangesForTheSamples() {
        Ran ran = impact();

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("What an edit changes: " + BASE + " → " + folder.resolve("rules") + "\nLooked at: ")
                .contains("parameter   buffer.percent: 15 percent → 20 percent\n")
                .contains("FIT-011 A buffer is kept free (parameter edited)\n");
    }

    @Test
    void writesTheFormThatTheFileIsCalledAfter() throws Exception {
        Path page = folder.resolve("impact.html");
        Path comment = folder.resolve("impact.md");

        assertThat(impact("--out", page.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(impact("--out", comment.toString())).isEqualTo(new Ran(0, "", ""));

        assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(comment).content().startsWith("## What an edit changes: ");
    }

    @Test
    void makesLearnersUp() {
        Ran ran = impact("--population", "random", "--learners", "3", "--seed", "5", "--as-of", "2026-01-01");

        assertThat(ran.out())
                .contains("Looked at: 3 random learners, seeds 5 to 7, who plan in the year from 2026-01-01.\n");
        assertThat(ran.out()).contains("  random learner ", "--learners 1)\n", "    request     {\"learner\":");
        assertThat(impact("--population", "random", "--learners", "3", "--seed", "5", "--as-of", "2026-01-01"))
                .isEqualTo(ran);
    }

    @Test
    void takesStoredPlansAndKeepsTheirIdsToItselfInWhatIsHandedAround() {
        String address = "jdbc:sqlite:" + folder.resolve("plans.db");
        try (PlanStore store = JdbiPlanStore.at(address)) {
            create(store, "A".repeat(22));
            create(store, "B".repeat(22));
        }

        Ran text = impact("--population", "stored", "--db", address);
        Ran comment = impact("--population", "stored", "--db", address, "--format", "md");

        assertThat(text.out()).contains("Looked at: 2 stored plans.\n2 of 2 plans change.\n");
        assertThat(text.out()).contains("  stored plan " + "A".repeat(22) + ", version 1\n");
        assertThat(comment.out()).contains("**stored plan AAAAAA…, version 1**").doesNotContain("AAAAAAA");
        assertThat(text.out() + comment.out()).doesNotContain("Ana");
    }

    private static void create(PlanStore store, String id) {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson("""
                {"learner": {"name": "Ana"}, "target": {"exam": "SOA-C03"}, "asOf": "2026-11-22", "hoursPerWeek": 5}""");
        PlanRequest request = ((Intake.Accepted) intake).request();
        Plan plan = engine.planner().plan(request, RequestJson.fields(request)).storedAs(id, 1);
        store.create(
                new StoredPlan(
                        new PlanId(id),
                        1,
                        0,
                        Json.compact(plan.request()),
                        Json.compact(plan),
                        plan.revision(),
                        "",
                        Instant.EPOCH),
                new PlanSummaries(engine.rules()).of(plan, List.of()));
    }

    @Test
    void saysAtOnceThatNothingDiffers() {
        Ran ran = Ran.cairn("rules", "impact", "--base", BASE);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("nothing can change, and nobody was planned for");
    }

    @Test
    void tellsThatNothingCanBeHeldAgainst() {
        Ran ran = Ran.cairn("rules", "impact", "--base", folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("cairn: there are no rules in the folder " + folder);
    }

    @Test
    void tellsWhichSideCannotBeRead() throws Exception {
        EditedRules broken = EditedRules.in(folder.resolve("rules"));
        Files.writeString(broken.folder().resolve("parameters/fit.yaml"), "parameters: [");

        Ran ran = Ran.cairn("rules", "impact", "--base", folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith(
                        "cairn: what was before the edit, " + folder + ", cannot be used by this version of Cairn.\n")
                .contains("fit.yaml");
    }

    private Ran impact(String... options) {
        if (!Files.exists(folder.resolve("rules"))) {
            EditedRules.in(folder.resolve("rules"))
                    .replace(
                            "parameters/fit.yaml",
                            "name: buffer.percent, value: 15",
                            "name: buffer.percent, value: 20");
        }
        String[] command = {
            "rules",
            "impact",
            "--base",
            BASE,
            "--rules",
            folder.resolve("rules").toString()
        };
        return Ran.cairn(Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new));
    }
}
