package dev.cairn.authoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Answer.Fired;
import dev.cairn.authoring.explain.Answer.Missed;
import dev.cairn.authoring.explain.Chain.Link;
import dev.cairn.authoring.explain.Chain.Premise;
import dev.cairn.authoring.explain.NearMiss.Cause;
import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.intake.Intake.Accepted;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans of the sample learners, explained. */
class ExplainerTest {
    private static final int ALL = 10_000;
    private static final Path FOLDER = TestEngine.home().resolve("rules");
    private static final Workbench WORKBENCH = TestWorkbench.make();
    private static final RuleBench BENCH = WORKBENCH.all().apply(FOLDER);
    private static final Engine ENGINE = TestEngine.shared();
    private static final String SWITCHER = "ml-switcher-2026";

    static Stream<String> learners() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("seeds/learners"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    private static PlanRequest request(String learner) {
        try {
            String text = Files.readString(TestEngine.home().resolve("seeds/learners/" + learner + ".yaml"));
            return ((Accepted) new RequestReader(ENGINE.catalogue(), Clock.systemUTC()).readYaml(text)).request();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(Engine engine, String learner) {
        PlanRequest request = request(learner);
        return engine.planner().plan(request, RequestJson.fields(request));
    }

    private static Explainer explainer(String learner) {
        return Explainer.of(BENCH, ENGINE.catalogue(), engine -> plan(engine, learner));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void saysOfEachItemWhatThePlanSays(String learner) {
        List<Item> ofPlan = PlanItems.of(plan(ENGINE, learner), new Recording(BENCH));
        List<Explained> explained = explainer(learner).items();

        assertThat(explained)
                .extracting(item -> item.name() + item.line() + item.why())
                .containsExactlyElementsOf(ofPlan.stream()
                        .map(item -> item.name() + item.line() + item.why())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void beginsTheChainOfEachItemWithTheRulesThatThePlanNames(String learner) {
        Explainer explainer = explainer(learner);

        for (Explained item : explainer.items()) {
            Explained whole = explainer.explain(item.name(), ALL).stream()
                    .filter(each -> each.line().equals(item.line()))
                    .findFirst()
                    .orElseThrow();
            List<String> rules = whole.chain().links().stream()
                    .map(link -> link.rule().id())
                    .distinct()
                    .toList();
            assertThat(rules).as(item.name()).startsWith(item.why().toArray(String[]::new));
        }
    }

    @Test
    void goesBackToWhatWasGiven() {
        Chain chain = explainer(SWITCHER).explain("exam:MLA-C02", ALL).get(0).chain();

        assertThat(chain.links().stream().flatMap(link -> link.premises().stream()))
                .allSatisfy(premise -> assertThat(premise.inferredBy().isPresent())
                        .isEqualTo(premise.isInferred())
                        .isNotEqualTo(premise.origin().isPresent()));
        assertThat(chain.links().stream()
                        .flatMap(link -> link.premises().stream())
                        .flatMap(premise -> premise.origin().stream()))
                .contains(Origin.LEARNER, Origin.CATALOGUE);
    }

    @Test
    void tellsWhatTheRuleBoundAndWhereItsNumbersComeFrom() {
        Link link = explainer(SWITCHER)
                .explain("skipped:AIF-C01", 1)
                .get(0)
                .chain()
                .links()
                .get(0);

        assertThat(link.rule().id()).isEqualTo("PATH-026");
        assertThat(link.values()).containsEntry("$exam", new ExamCode("AIF-C01"));
        assertThat(link.premises())
                .filteredOn(premise -> premise.origin().equals(Optional.of(Origin.PARAMETER)))
                .singleElement()
                .extracting(Premise::source)
                .asString()
                .isNotEmpty();
    }

    @Test
    void tellsHowMuchOfAChainIsLeftOut() {
        Explainer explainer = explainer(SWITCHER);
        Chain whole = explainer.explain("exam:MLA-C02", ALL).get(0).chain();
        Chain some = explainer.explain("exam:MLA-C02", 3).get(0).chain();

        assertThat(some.links()).hasSize(3);
        assertThat(some.leftOut()).isEqualTo(whole.links().size() - 3);
        assertThat(some.links().get(2).premises()).anySatisfy(premise -> {
            assertThat(premise.isInferred()).isTrue();
            assertThat(premise.inferredBy()).isEmpty();
        });
    }

    @Test
    void findsTheFiringsOfARuleAndTheFactsOfAType() {
        Explainer explainer = explainer(SWITCHER);

        assertThat(explainer.names()).contains("rule:PATH-031", "fact:PathExam", "exam:MLA-C02", "verdict");
        assertThat(explainer
                        .explain("rule:PATH-031", 1)
                        .get(0)
                        .chain()
                        .links()
                        .get(0)
                        .inferred())
                .isEqualTo(explainer
                        .explain("fact:PathExam", 1)
                        .get(0)
                        .chain()
                        .links()
                        .get(0)
                        .inferred());
        assertThat(explainer.explain("rule:PATH-999", ALL)).isEmpty();
    }

    /** The draft that offers are looked for with has facts of its own. */
    @Test
    void countsTheLastRoundOfThePlanItself() {
        Explainer explainer = explainer("deadline-too-near");
        RuleInfo rule = rule("VER-003");

        assertThat(explainer.facts(rule)).hasSize(1);
        assertThat(explainer.explain("fact:Judgement", ALL).get(0).why())
                .isEqualTo(explainer.explain("verdict", ALL).get(0).why());
    }

    @Test
    void tellsWhyARuleDidNotFire() {
        Answer answer = explainer(SWITCHER).whyNot(rule("ADV-027"), Optional.empty(), WORKBENCH, FOLDER);

        assertThat(answer).isInstanceOfSatisfying(Missed.class, missed -> {
            assertThat(missed.miss().failed()).isEqualTo("position == 2");
            assertThat(missed.miss().cause()).isEqualTo(Cause.OTHER_VALUES);
            assertThat(missed.miss().nearest().get(0).values()).containsEntry("position", 1);
        });
    }

    @Test
    void tellsThatARuleDidFireForOneExamAndNotForAnother() {
        Explainer explainer = explainer(SWITCHER);
        RuleInfo rule = rule("PATH-031");

        assertThat(explainer.whyNot(rule, Optional.of(new ExamCode("MLA-C02")), WORKBENCH, FOLDER))
                .isInstanceOf(Fired.class);
        assertThat(explainer.whyNot(rule, Optional.of(new ExamCode("AIF-C01")), WORKBENCH, FOLDER))
                .isInstanceOfSatisfying(
                        Missed.class,
                        missed -> assertThat(missed.miss().cause()).isEqualTo(Cause.IN_THE_WAY));
    }

    @Test
    void tellsWhyAnExamIsNotPlannedAndWhatCouldHavePlannedIt() {
        WhyNoExam answer = whyNot(SWITCHER, "SAP-C02").orElseThrow();

        assertThat(answer.objection().links().get(0).rule().id()).isEqualTo("PATH-001");
        assertThat(answer.rules()).extracting(each -> each.rule().id()).startsWith("PATH-031");
        assertThat(answer.rules()).allSatisfy(each -> assertThat(each).isInstanceOf(Missed.class));
        assertThat(whyNot(SWITCHER, "MLA-C02")).isEmpty();
    }

    private static Optional<WhyNoExam> whyNot(String learner, String exam) {
        return WhyNoExam.of(request(learner), new ExamCode(exam), BENCH, ENGINE.catalogue(), WORKBENCH, FOLDER, ALL);
    }

    private static RuleInfo rule(String id) {
        return BENCH.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
