package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void beginsWithTheVerdictAndTheDay() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");

        assertThat(markdown.write(plan))
                .startsWith(
                        "# Your study plan for CLF-C02\n\nOn 22 November 2026 you asked for the role of cloud practitioner, with 5 hours a week.\n")
                .contains("**It fits: you sit CLF-C02 on "
                        + Words.longDay(plan.totals().finish().orElseThrow()) + ".**");
    }

    @Test
    void saysEachOfferInASentence() throws IOException {
        Plan plan = Samples.planOf("deadline-too-near");

        assertThat(markdown.write(plan)).contains("**It does not fit as you asked.");
        assertThat(plan.feasibility().offers())
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(markdown.write(plan))
                        .contains(" it fits, with the exam on " + Words.day(offer.examDate()) + "."));
    }

    @Test
    void saysWhyAnExamTakesThePlaceOfTheOneAskedFor() throws IOException {
        assertThat(markdown.write(Samples.planOf("ml-switcher-2025")))
                .contains("Your target, in place of MLS-C01.")
                .contains("## What was left out\n\n- **MLS-C01**: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "ml-switcher-2025", "six-weeks-abroad", "developer-2026"})
    void hasARowForEverySession(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        List<Session> sessions =
                plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();

        List<String> rows = sessionRows(markdown.write(plan));

        assertThat(rows).hasSameSizeAs(sessions);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).contains("| " + sessions.get(i).minutes() + " |");
        }
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
        String text = markdown.write(plan);

        plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.title().startsWith("Lab: "))
                .forEach(lab -> assertThat(text).contains(MarkdownText.plain(lab.instructions())));
        assertThat(text).containsOnlyOnce("close the page and write down");
    }

    @Test
    void foldsWeeksAwayIntoOneAndSaysWhy() throws IOException {
        assertThat(markdown.write(Samples.planOf("six-weeks-abroad")))
                .contains(
                        " · 25 Jan – 7 Mar 2027 · away\n\nAway 25 Jan – 7 Mar 2027: six weeks abroad.\n\nNo study.\n");
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
        assertThat(markdown.write(plan)).startsWith("# Your study plan\n").contains("**There is no plan for this.**");
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

    /** Rows of tables whose head begins with the day. */
    private static List<String> sessionRows(String text) {
        return Arrays.stream(text.split("\n\n", -1))
                .filter(block -> block.startsWith("| Day |"))
                .flatMap(block -> block.lines().skip(2))
                .toList();
    }
}
