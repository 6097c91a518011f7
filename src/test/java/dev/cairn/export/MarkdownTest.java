package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void beginsWithTheVerdictAndTheDay() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");

        assertThat(markdown.write(plan))
                .startsWith("# Your plan for CLF-C02\n\nHello,\n\n**you sit CLF-C02 on "
                        + Words.longDay(plan.totals().finish().orElseThrow()) + ".**")
                .contains("\nOn 22 November 2026 you asked for the role of cloud practitioner, with 5 hours a week.\n");
    }

    @Test
    void saysEachOfferInASentence() throws IOException {
        Plan plan = Samples.planOf("deadline-too-near");

        assertThat(markdown.write(plan)).contains("**what you ask for does not fit into your time. ");
        assertThat(plan.feasibility().offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(markdown.write(plan))
                        .contains(" it fits: you sit the exam on " + Words.day(offer.examDate()) + "."));
    }

    @Test
    void saysWhyAnExamTakesThePlaceOfTheOneAskedFor() throws IOException {
        assertThat(markdown.write(Samples.planOf("ml-switcher-2025")))
                .contains("Your target, in place of MLS-C01.")
                .contains("## What is left out\n\n- **MLS-C01.** ");
    }

    @Test
    void saysWhyAnExamOnTheWayIsThereAndNothingAboutTheTarget() {
        Plan plan = Samples.plan("""
                target: {exam: DVA-C02}
                asOf: 2026-11-30
                hoursPerWeek: 8
                """);

        PathWords words = new PathWords(plan);

        assertThat(plan.path()).hasSize(2);
        assertThat(words.why(plan.path().get(0))).isEqualTo("Recommended on the way: DVA-C03 builds on CLF-C02.");
        assertThat(words.why(plan.path().get(1)))
                .isEqualTo("Your target, in place of DVA-C02. The next version takes its place.");
    }

    @Test
    void namesTheRoleThatWasAskedFor() {
        Plan plan = Samples.plan("""
                target: {goal: networking}
                asOf: 2026-11-22
                hoursPerWeek: 10
                depth: minimal
                """);

        assertThat(markdown.write(plan))
                .contains(
                        "you asked for the role of network engineer", "Your target for the role of network engineer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "ml-switcher-2025", "six-weeks-abroad", "developer-2026"})
    void hasARowForEverySittingWhereAllWeeksAreInFull(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        List<Integer> minutes = plan.weeks().stream()
                .flatMap(week -> Sitting.of(week.sessions()).stream())
                .map(Sitting::minutes)
                .toList();

        String text = markdown.write(plan, WeeksShown.ALL);
        List<String> rows = sessionRows(text.substring(text.indexOf("\n## The weeks in full\n")));

        assertThat(rows).hasSameSizeAs(minutes);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).contains("| " + minutes.get(i) + " |");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "ml-switcher-2025", "genai-developer"})
    void saysOnceWhereEachLinkLeads(String learner) throws IOException {
        String text = markdown.write(Samples.planOf(learner));
        String[] parts = text.split("\n\n(?=\\[1]: )", -1);
        List<String> used = all("\\]\\[(\\d+)]", parts[0]);
        List<String> defined = parts[1].lines()
                .map(line -> line.replaceFirst("^\\[(\\d+)]: <https?://[^<> ]+>$", "$1"))
                .toList();

        assertThat(parts).hasSize(2);
        assertThat(defined).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(used));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "ml-switcher-2025", "six-weeks-abroad", "genai-developer"})
    void givesEveryRowOfATableAsManyCellsAsItsHead(String learner) throws IOException {
        int columns = 0;
        for (String line : markdown.write(Samples.planOf(learner)).split("\n", -1)) {
            int cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            columns = columns == 0 ? cells : columns;
            assertThat(cells).as(line).isIn(0, columns);
            columns = cells;
        }
    }

    @Test
    void saysWhatIsBuiltInALabAndExplainsOtherWorkOnce() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");
        String text = markdown.write(plan, WeeksShown.ALL);
        List<Session> labs = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.LAB)
                .toList();

        assertThat(labs)
                .isNotEmpty()
                .allSatisfy(lab -> assertThat(text)
                        .contains("- **"
                                + MarkdownText.plain(Clauses.ended(new SessionContent(plan, lab)
                                        .lab()
                                        .orElseThrow()
                                        .title()))
                                + "**"));
        assertThat(text).containsOnlyOnce("Close it, and write down in two lines");
    }

    @Test
    void foldsWeeksAwayIntoOneAndSaysWhy() throws IOException {
        assertThat(markdown.write(Samples.planOf("six-weeks-abroad")))
                .contains(" | 25 Jan – 7 Mar |  | Away 25 Jan – 7 Mar 2027: six weeks abroad. |\n");
    }

    @Test
    void namesEveryRuleRevisionAndThatThisIsNoAwsProduct() throws IOException {
        Plan plan = Samples.planOf("failed-attempt");

        assertThat(markdown.write(plan))
                .contains(plan.explanations().keySet().stream()
                        .map(id -> "\n| " + id + " | ")
                        .toList())
                .contains(
                        plan.id(),
                        plan.revision().rules(),
                        plan.revision().catalogue(),
                        plan.revision().parameters())
                .contains("not a product of AWS");
    }

    @Test
    void doesNotLetTextsOfTheLearnerBecomeMarkUp() {
        Plan plan = Samples.plan("""
                learner: {name: "# <b>A|*x*</b> [l](http://e.x) `c` www.e.x me@e.x"}
                target: {exam: CLF-C02}
                asOf: 2026-11-22
                hoursPerWeek: 6
                unavailable: [{from: 2026-12-07, to: 2026-12-20, why: "a | b <i>_c_</i>"}]
                """);

        assertThat(markdown.write(plan))
                .contains(
                        "For \\# \\<b\\>A\\|\\*x\\*\\<\\/b\\> \\[l\\](http\\:\\/\\/e.x) \\`c\\` www\\.e.x me\\@e.x. On 22 November 2026")
                .contains(": a \\| b \\<i\\>\\_c\\_\\<\\/i\\>.");
    }

    @Test
    void writesARequestThatLeadsNowhere() {
        Plan plan = Samples.plan("""
                target: {exam: AIB-C01}
                asOf: 2026-11-22
                hoursPerWeek: 6
                """);

        assertThat(plan.path()).isEmpty();
        assertThat(markdown.write(plan)).startsWith("# Your plan\n").contains("**No exam fits this request.**");
    }

    @Test
    void writesTheSameUnderEveryLocale() throws IOException {
        Plan plan = Samples.planOf("genai-developer");
        String text = markdown.write(plan);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(markdown.write(plan)).isEqualTo(text);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(markdown.write(plan)).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Rows of tables whose head begins with the day. */
    private static List<String> sessionRows(String text) {
        return Arrays.stream(text.split("\n\n", -1))
                .filter(block -> block.startsWith("| Day |"))
                .flatMap(block -> block.lines().skip(2))
                .toList();
    }
}
