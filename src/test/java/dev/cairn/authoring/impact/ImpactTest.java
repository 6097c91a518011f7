package dev.cairn.authoring.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.impact.Edit.Manner;
import dev.cairn.authoring.impact.Impact.KeptSide;
import dev.cairn.authoring.impact.ImpactReport.Example;
import dev.cairn.authoring.impact.ImpactReport.RuleShare;
import dev.cairn.authoring.impact.Outcome.Planned;
import dev.cairn.batch.Workers;
import dev.cairn.cohort.DifferenceWords.Line;
import dev.cairn.export.Json;
import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.EditedSeeds;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.Stage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Before is always what was shipped. */
class ImpactTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Path SAMPLES = TestEngine.home().resolve("seeds/learners");
    private static final Side SHIPPED = new Side("shipped", TestEngine.shared());
    private static final String SLOW = "name: slow.weekly-minutes, value: 180";
    private static final String BUFFER = "name: buffer.percent, value: 15, unit: percent, label: research";
    private static final String SLOW_RULE = "advice/your-weeks-are-very-short.drl";

    private final AtomicInteger steps = new AtomicInteger();
    private final Impact impact = new Impact(new Workers(), steps::incrementAndGet);

    @TempDir
    private Path folder;

    @Test
    void anAdvisoryThatGoesIsTheRulesThatAskedForTheNumber() throws Exception {
        ImpactReport report =
                between(SHIPPED, edited("parameters/advice.yaml", SLOW, SLOW.replace("180", "179")), samples());

        assertThat(report.members()).isEqualTo(samples().size()).isEqualTo(steps.get());
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.kinds()).isEqualTo(Map.of(Kind.ADVISORIES, 1L));
        assertThat(report.rules())
                .containsExactly(
                        new RuleShare("ADV-021", "Your weeks are very short", Optional.of(Manner.PARAMETER), 1, 0, 1));
        assertThat(report.examples()).hasSize(1);
        assertThat(report.examples().get(0).member().name()).isEqualTo("three-hours-a-week.yaml");
        assertThat(report.examples().get(0).lines()).containsExactly(new Line("advisory", "gone: slow-pace"));
        assertThat(text(report)).contains("parameter   slow.weekly-minutes: 180 minutes → 179 minutes\n");
    }

    @Test
    void anEditedRuleIsNamedFirst() throws Exception {
        Side after = edited(SLOW_RULE, "averageMinutes <= $least", "averageMinutes < $least");

        ImpactReport report = between(SHIPPED, after, samples());

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.edit().rules()).isEqualTo(Map.of("ADV-021", Manner.EDITED));
        assertThat(report.rules().get(0).id()).isEqualTo("ADV-021");
        assertThat(report.rules().get(0).ended()).isEqualTo(1);
    }

    @Test
    void findsEveryPlanThatChanges() throws Exception {
        Side after = edited("parameters/fit.yaml", BUFFER, BUFFER.replace("15", "20"));
        Population random = Population.random(SHIPPED.engine().catalogue(), TODAY, 1, 60);

        ImpactReport report = between(SHIPPED, after, random);

        long others = StreamSupport.stream(random.members().spliterator(), false)
                .filter(member -> !said(SHIPPED, member).equals(said(after, member)))
                .count();
        assertThat(report.changed()).isEqualTo(others).isBetween(1L, 60L);
        assertThat(report.neither()).isZero();
        assertThat(report.rules().get(0).id()).isEqualTo("FIT-011");
        assertThat(report.rules().get(0).plans()).isEqualTo(report.changed() - report.withoutRule());
        assertThat(report.kinds()).containsKeys(Kind.EXAM_DAYS, Kind.WEEKS, Kind.MINUTES, Kind.SESSIONS);
        assertThat(report.examples())
                .hasSizeBetween(2, 5)
                .extracting(Example::kinds)
                .doesNotHaveDuplicates();
    }

    /** All of a plan but what it was made with and the reasons. */
    private static String said(Side side, Member member) {
        Plan plan = ((Planned) side.outcome(member)).plan();
        return Json.compact(List.of(
                plan.target(),
                plan.feasibility(),
                plan.path(),
                plan.skipped(),
                plan.weeks(),
                plan.totals(),
                plan.advisories().stream().map(advisory -> advisory.code()).toList()));
    }

    @Test
    void otherReasonsAreNoOtherPlan() throws Exception {
        Side after = edited("parameters/fit.yaml", BUFFER, BUFFER.replace("research", "assumption"));

        ImpactReport report = between(SHIPPED, after, samples());

        assertThat(report.changed()).isZero();
        assertThat(report.inWordsAlone()).isPositive();
        assertThat(report.kinds().keySet()).containsExactly(Kind.REASONS);
        assertThat(report.rules()).extracting(RuleShare::id).contains("FIT-011");
        assertThat(text(report)).contains("No plan changes; " + report.inWordsAlone() + " more only in the reasons");
    }

    @Test
    void anEditThatChangesNothingSaysSo() throws Exception {
        Side after = edited(SLOW_RULE, "Slow plans forget", "Those plans forget");

        ImpactReport report = between(SHIPPED, after, samples());

        assertThat(report.isEmpty()).isTrue();
        assertThat(text(report))
                .contains("No plan changes.\n", "rule        ADV-021 Your weeks are very short: edited\n")
                .doesNotContain("Examples");
    }

    @Test
    void theSameOnBothSidesIsKnownWithoutPlanning() throws Exception {
        ImpactReport report = between(SHIPPED, new Side("again", TestEngine.shared()), samples());

        assertThat(steps).hasValue(0);
        assertThat(report.isEmpty()).isTrue();
        assertThat(text(report)).isEqualTo("""
                What an edit changes: shipped → again
                Both sides have the same rules, parameters and catalogue: nothing can change, and nobody was planned for.
                """);
    }

    @Test
    void aPlanOnOneSideAloneIsAChange() throws Exception {
        Engine shipped = SHIPPED.engine();
        Side after = new Side("runaway", Engine.of(new RunawayAdvice(shipped.rules()), shipped.catalogue()));

        ImpactReport report = between(SHIPPED, after, samples());

        assertThat(report.changed()).isEqualTo(samples().size());
        assertThat(report.kinds()).isEqualTo(Map.of(Kind.ANSWER, samples().size()));
        assertThat(report.examples().get(0).lines())
                .containsExactly(new Line("answer", "a plan → no plan (the rules cannot plan it: round and round)"));
    }

    /** Rules that do not come to an end in their last stage. */
    private record RunawayAdvice(RuleBook shipped) implements RuleBook {
        @Override
        public Inference infer(Stage stage, Collection<?> facts) {
            if (stage == Stage.ADVICE) {
                throw new RunawayRulesException(stage, "round and round");
            }
            return shipped.infer(stage, facts);
        }

        @Override
        public List<RuleInfo> rules() {
            return shipped.rules();
        }

        @Override
        public Parameters parameters() {
            return shipped.parameters();
        }

        @Override
        public String revision() {
            return "sha256:runaway";
        }
    }

    @Test
    void whatNeitherSideCanPlanIsCounted() throws Exception {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        Files.writeString(samples.resolve("nobody.yaml"), "target: {exam: ABC-C99}\nhoursPerWeek: 5\n");
        Side after = edited("parameters/advice.yaml", SLOW, SLOW.replace("180", "179"));

        ImpactReport report = between(SHIPPED, after, Population.samples(samples, TODAY));

        assertThat(report.neither()).isEqualTo(1);
        assertThat(text(report)).contains("No plan changes; 1 cannot be made on either side.\n");
    }

    @Test
    void aCatalogueIsAnEditToo() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        EditedSeeds.withLastDayOfClf(seeds, "2027-02-15");

        ImpactReport report = between(SHIPPED, new Side("seeds", EditedSeeds.engine(seeds)), samples());

        assertThat(report.edit().catalogue()).isTrue();
        assertThat(report.edit().rules()).isEmpty();
        assertThat(report.changed()).isPositive();
        assertThat(report.examples())
                .extracting(example -> example.member().name())
                .contains("new-to-aws.yaml");
    }

    @Test
    void aSideThatIsKeptIsNotPlannedAgain() throws Exception {
        Side after = edited("parameters/fit.yaml", BUFFER, BUFFER.replace("15", "20"));
        Population some = samples().and(Population.random(SHIPPED.engine().catalogue(), TODAY, 7, 5));
        KeptSide kept = impact.keep(SHIPPED, some);

        assertThat(kept.outcomes()).hasSize(Math.toIntExact(some.size()));
        assertThat(impact.between(kept, after)).isEqualTo(between(SHIPPED, after, some));
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryForm() throws Exception {
        Side after = edited("parameters/fit.yaml", BUFFER, BUFFER.replace("15", "20"));

        ImpactReport first =
                between(SHIPPED, after, Population.random(SHIPPED.engine().catalogue(), TODAY, 3, 20));
        ImpactReport second =
                between(SHIPPED, after, Population.random(SHIPPED.engine().catalogue(), TODAY, 3, 20));

        for (ImpactForm form : ImpactForm.values()) {
            assertThat(form.write(second)).isEqualTo(form.write(first));
        }
    }

    @Test
    void aLearnerIsMadeUpAgainByTheSeed() {
        List<Member> all = members(Population.random(SHIPPED.engine().catalogue(), TODAY, 1, 20));

        assertThat(members(Population.random(SHIPPED.engine().catalogue(), TODAY, 17, 1)))
                .containsExactly(all.get(16));
        assertThat(all).extracting(Member::request).doesNotHaveDuplicates();
    }

    @Test
    void foreignTextsStayTextsInEveryForm() throws Exception {
        String hostile = "<script>alert(1)</script> | [click](http://evil.example) `x` & more";
        EditedRules rules =
                EditedRules.in(folder.resolve("rules")).replace(SLOW_RULE, "Your weeks are very short", hostile);
        rules.replace("parameters/advice.yaml", SLOW, SLOW.replace("180", "179"));
        Side after = new Side("<img src=x>", engine(rules));

        ImpactReport report = between(new Side("a|b`c", SHIPPED.engine()), after, samples());

        Document page = parsed(ImpactForm.HTML.write(report));
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getDocumentElement().getTextContent()).contains(hostile, "a|b`c → <img src=x>");
        assertThat(ImpactForm.MARKDOWN.write(report))
                .contains("\\<script\\>alert(1)\\<\\/script\\> \\| \\[click\\]", "a\\|b\\`c → \\<img src=x\\>")
                .doesNotContainPattern("(?<!\\\\)[<\\[]");
    }

    @Test
    void aPageTellsWhatTheTextTells() throws Exception {
        Side after = edited("parameters/fit.yaml", BUFFER, BUFFER.replace("15", "20"));
        ImpactReport report = between(SHIPPED, after, samples());
        Document page = parsed(ImpactForm.HTML.write(report));
        String text = page.getDocumentElement().getTextContent();

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(page.getElementsByTagName("h3").getLength())
                .isEqualTo(report.examples().size());
        for (RuleShare rule : report.rules()) {
            assertThat(text).contains(rule.name());
            assertThat(ImpactForm.MARKDOWN.write(report)).contains(rule.id());
        }
        assertThat(text).contains(report.changed() + " of " + report.members() + " plans change.");
    }

    private ImpactReport between(Side before, Side after, Population population) throws InterruptedException {
        return impact.between(before, after, population);
    }

    private static String text(ImpactReport report) {
        return ImpactForm.TEXT.write(report);
    }

    private static Population samples() throws IOException {
        return Population.samples(SAMPLES, TODAY);
    }

    private static List<Member> members(Population population) {
        return StreamSupport.stream(population.members().spliterator(), false).toList();
    }

    private Side edited(String file, String old, String replacement) {
        return new Side("edited", engine(EditedRules.in(folder.resolve("rules")).replace(file, old, replacement)));
    }

    private static Engine engine(EditedRules rules) {
        return Engine.of(
                TestWorkbench.make().all().apply(rules.folder()),
                TestEngine.shared().catalogue());
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
