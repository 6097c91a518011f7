package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.ReplanReader;
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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

class RulesExplainCommandTest {
    private static final String REQUEST =
            TestEngine.home().resolve("seeds/learners/ml-switcher-2026.yaml").toString();

    @TempDir
    private Path folder;

    private static Ran explain(String... more) {
        List<String> arguments = new ArrayList<>(List.of("rules", "explain", "--in", REQUEST));
        arguments.addAll(List.of(more));
        return Ran.cairn(arguments.toArray(String[]::new));
    }

    private static JsonNode json(Ran ran) {
        return Json.mapper().readTree(ran.out());
    }

    @Test
    void listsWhatCanBeExplained() {
        Ran ran = explain();

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("ITEM ")
                .contains("\nexam:MLA-C02 ", " PATH-031 PATH-019 PATH-017 …", "\nskipped:AIF-C01 ", "\nweek:1 ");
    }

    @Test
    void tellsTheChainOfAnItem() {
        Ran ran = explain("--item", "skipped:AIF-C01");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("""
                        skipped:AIF-C01  AIF-C01 is left out: Your experience stands in for it.

                        [1] PATH-026  Your experience stands in for it (assumption)
                        """)
                .contains(
                        "    inferred   LeftOut: AIF-C01 is left out: experience\n    $exam      AIF-C01\n",
                        "    from       Considered: AIF-C01 can be part of the path  [2]\n",
                        "Parameter: experience.stands-in-percent = 100 percent (assumption)  ← a parameter: the target",
                        "← the learner\n",
                        "← the catalogue");
    }

    @Test
    void explainsAllItemsThatBeginSo() {
        assertThat(explain("--item", "skipped").out()).contains("skipped:AIF-C01  ", "\nskipped:MLS-C01  ");
        assertThat(explain("--item", "effort:MLA-C02:base").out()).contains("[1] EFF-020  ");
        assertThat(explain("--item", "exam:MLA-C02", "--most", "2").out())
                .endsWith("\n… and 12 more; --most shows more of them\n");
    }

    @Test
    void showsSomeOfManyItems() {
        Ran ran = explain("--item", "session", "--format", "json");

        assertThat(json(ran)).hasSize(50);
        assertThat(ran.err()).matches("cairn: \\d+ more items begin so: name one\n");
    }

    @Test
    void tellsProgramsTheSame() {
        JsonNode item =
                json(explain("--item", "exam:MLA-C02", "--format", "json")).get(0);

        assertThat(item.at("/item").asString()).isEqualTo("exam:MLA-C02");
        assertThat(item.at("/why/0").asString()).isEqualTo("PATH-031");
        assertThat(item.at("/chain/0/rule").asString()).isEqualTo("PATH-031");
        assertThat(item.at("/chain/0/values/$exam").asString()).isEqualTo("MLA-C02");
        assertThat(item.at("/chain/0/facts/0/inferredBy").asInt()).isEqualTo(2);
        assertThat(item.at("/leftOut").asInt()).isZero();
    }

    @Test
    void drawsTheChain() throws Exception {
        String dot = explain("--item", "exam:MLA-C02", "--format", "dot").out();
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        explain("--item", "exam:MLA-C02", "--format", "svg").out())))
                .getDocumentElement();

        assertThat(dot)
                .startsWith("digraph why {\n")
                .contains("PATH-031", " -> ")
                .endsWith("}\n");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Why: exam:MLA-C02");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains("MLA-C02 is part of the path (PATH-031");
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(dot.split(" -> ", -1).length - 1);
    }

    @Test
    void tellsTheConditionThatKeepsARuleFromFiring() {
        Ran ran = explain("--why-not", "adv-027");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("ADV-027  Each pass brings a voucher\n")
                .contains(
                        "    It did not fire: 1 of 2 conditions hold.\n    Condition 2, ",
                        "each-pass-brings-a-voucher.drl:13:11: position == 2\n",
                        "    - position is 1 (Step: MLA-C02 is exam 1 of the path)\n");
    }

    @Test
    void tellsThatARuleDidFireOrWasNotAsked() {
        assertThat(explain("--why-not", "PATH-031").out())
                .contains(
                        "    It did fire, once:\n    - Considered: MLA-C02 can be part of the path, with $exam = MLA-C02\n");
        assertThat(explain("--why-not", "PATH-031", "--exam", "AIF-C01").out())
                .contains("In the way:\n    - LeftOut: AIF-C01 is left out: experience\n");
        assertThat(explain("--why-not", "PRG-004").out()).contains("It was not asked: ");
        assertThat(json(explain("--why-not", "FIT-004", "--format", "json"))
                        .at("/cause")
                        .asString())
                .isEqualTo("no-fact");
    }

    @Test
    void tellsWhyAnExamIsNotInThePath() {
        Ran ran = explain("--why-not", "SAP-C02");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("SAP-C02 is not in the path: You can no longer sit it.\n\n[1] PATH-001  ")
                .contains("\nWhat could have put it there:\n\nPATH-031  ", "- $exam is MLA-C02\n");
        assertThat(explain("--why-not", "MLA-C02").out()).startsWith("MLA-C02 is in the path: ");
    }

    @Test
    void explainsAStoredPlan() {
        String address = "jdbc:sqlite:" + folder.resolve("plans.db");
        PlanId id = store(address);
        Ran ran = Ran.cairn("rules", "explain", "--plan", id.value(), "--db", address, "--item", "exam:CLF-C02");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("exam:CLF-C02  CLF-C02 is in the path, on ")
                .contains("\n[1] PATH-031  ");
        assertThat(Ran.cairn("rules", "explain", "--plan", "B".repeat(22), "--db", address)
                        .err())
                .contains("there is no such plan");
    }

    /** The first weeks are over when the second version is made. */
    @Test
    void tellsWhatIsKeptFromTheVersionBefore() {
        String address = "jdbc:sqlite:" + folder.resolve("plans.db");
        PlanId id = store(address);
        Ran week = Ran.cairn("rules", "explain", "--plan", id.value(), "--db", address, "--item", "week:1");
        Ran first = Ran.cairn(
                "rules", "explain", "--plan", id.value(), "--of-version", "1", "--db", address, "--item", "week:1");

        assertThat(week.out()).startsWith("week:1  Week 1, ").contains("    kept from the version before; source: ");
        assertThat(first.out())
                .startsWith("week:1  Week 1, ")
                .contains("\n[1] SEQ-001  ")
                .doesNotContain("kept");
    }

    private static PlanId store(String address) {
        PlanId id = new PlanId("A".repeat(22));
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(Ran.REQUEST);
        PlanRequest request = ((Intake.Accepted) intake).request();
        Plan plan = engine.planner().plan(request, RequestJson.fields(request)).storedAs(id.value(), 1);
        StoredPlan stored = version(id, plan);
        ReplanReader.Outcome wish = new ReplanReader(plan, List.of(), List.of(), engine, Clock.systemUTC())
                .readJson("{\"asOf\": \"2026-12-07\", \"changes\": {\"hoursPerWeek\": 5}}");
        Plan second = engine.planner()
                .replan(((ReplanReader.Outcome.Read) wish).replanning())
                .plan()
                .storedAs(id.value(), 2);
        PlanSummaries summaries = new PlanSummaries(engine.rules());
        try (PlanStore store = JdbiPlanStore.at(address)) {
            store.create(stored, summaries.of(plan, List.of()));
            store.append(version(id, second), summaries.of(second, List.of()), stored.position());
        }
        return id;
    }

    private static StoredPlan version(PlanId id, Plan plan) {
        return new StoredPlan(
                id,
                plan.version(),
                0,
                Json.compact(plan.request()),
                Json.compact(plan),
                plan.revision(),
                "",
                Instant.EPOCH);
    }

    @Test
    void writesToAFile() throws Exception {
        Path file = folder.resolve("why.svg");

        assertThat(explain("--item", "verdict", "--format", "svg", "--out", file.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(file)).startsWith("<svg ");
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertRefused("the plan has no item 'exam:MLA-C03': did you mean 'exam:MLA-C02'?", "--item", "exam:MLA-C03");
        assertRefused("there is no rule or exam 'PATH031': did you mean 'PATH-031'?", "--why-not", "PATH031");
        assertRefused("there is no exam 'MLA-C09'", "--why-not", "PATH-031", "--exam", "MLA-C09");
        assertRefused("ADV-018 infers nothing about an exam", "--why-not", "ADV-018", "--exam", "MLA-C02");
        assertRefused("two questions", "--item", "verdict", "--why-not", "PATH-031");
        assertRefused("name two plans", "--plan", "A".repeat(22));
        assertRefused("--of-version is for --plan", "--of-version", "1");
        assertRefused("--exam is for --why-not", "--exam", "MLA-C02");
        assertRefused("only the chain of an item can be drawn", "--format", "svg");
        assertRefused("'0' is no number from 1 to 10000", "--most", "0");
        assertRefused("write one of text, json, dot, svg", "--format", "png");
    }

    private static void assertRefused(String message, String... more) {
        Ran ran = explain(more);

        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(message).doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }
}
