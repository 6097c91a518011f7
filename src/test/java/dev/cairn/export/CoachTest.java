package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a coach found missing or wrong in letters. */
class CoachTest {
    private static final String ON_THE_WAY = """
            target: {exam: SAA-C03}
            asOf: 2026-12-05
            hoursPerWeek: 5
            """;

    private static String letter(Plan plan) {
        return new Markdown().write(plan, WeeksShown.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "ml-switcher-2025", "developer-2026"})
    void givesACleanUpWholeOrLeavesItToTheSteps(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        List<Session> labs = sessions(plan, Work.LAB);

        assertThat(labs).isNotEmpty().allSatisfy(lab -> {
            String cleanUp = Clauses.begun(Clauses.ended(
                    new SessionContent(plan, lab).lab().orElseThrow().cleanUp()));
            SittingWords words = new SittingWords(plan, List.of(lab));
            assertThat(words.what().words()).endsWith(cleanUp);
            assertThat(words.what(SittingWords.ROW).words())
                    .satisfiesAnyOf(
                            text -> assertThat(text).endsWith(cleanUp),
                            text -> assertThat(text).endsWith("Clean up as in the steps."));
        });
    }

    @Test
    void takesMocksFromTheBankThatWasKeptForThem() throws IOException {
        assertThat(letter(Samples.planOf("new-to-aws")))
                .contains("no break, from the bank that you kept for mocks, unseen.")
                .doesNotContain("no break, from your bank");
    }

    @Test
    void saysOnceHowAMockIsReviewedAndNumbersWhatFollows() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");
        long mocks = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.MOCK_REVIEW)
                .map(Session::mock)
                .distinct()
                .count();
        String rows = plan.weeks().stream()
                .flatMap(week -> new WeekWords(plan, week).table().rows().stream())
                .map(row -> row.get(3).words())
                .collect(Collectors.joining("\n"));

        assertThat(rows.split("Go through it", -1)).hasSize((int) mocks + 1);
        assertThat(rows).contains("Go on with the review, part 2: each miss with its topic.");
    }

    @Test
    void namesTheProjectTheCostAndTheMockOfEachExam() {
        Plan plan = Samples.plan(ON_THE_WAY);
        ProjectWords words = new ProjectWords(plan);

        assertThat(words.build().words())
                .contains("For CLF-C02: A bakery's page and its bill.", "For SAA-C03: ")
                .endsWith("Keep a drawing of it: it shows what you can do.");
        assertThat(words.cost().words())
                .contains(
                        "The labs of CLF-C02: under USD 0.20; SAA-C03: about USD 2, if you clean up the same evening.",
                        "The official mocks of CLF-C02 and SAA-C03: Skill Builder subscription, USD 29 a month.");
    }

    @Test
    void promisesNoProjectOfWhichMostLabsAreLeftOut() throws IOException {
        ProjectWords words = new ProjectWords(Samples.planOf("ml-insists-2025"));

        assertThat(words.build().isEmpty()).isTrue();
        assertThat(words.cost().words()).contains("Each lab says what it costs.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "deadline-too-near"})
    void givesEachStepOfTheFirstSessionItsResult(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        List<Phrase> steps = new Letter(plan, WeeksShown.ALL).firstSession();

        assertThat(steps)
                .hasSameSizeAs(sessions(plan, Work.START).stream()
                        .flatMap(session -> session.topics().stream())
                        .distinct()
                        .toList())
                .allSatisfy(step -> assertThat(step.words()).contains(" Done when: "));
        assertThat(letter(plan)).containsSubsequence("## Your first session, step by step", "**Done when:**");
        assertThat(new Html().write(plan)).contains("<h2>Your first session, step by step</h2>");
    }

    @Test
    void contradictsNothingWhereTimeIsTooShort() throws IOException {
        String text = letter(Samples.planOf("deadline-too-near"));
        String lastWeek = Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith("- **The last week.**"))
                .findFirst()
                .orElseThrow();

        assertThat(text).doesNotContain("What you know already saves").contains("read by a line or leave out");
        assertThat(lastWeek).doesNotContainIgnoringCase("nothing").contains("Keep the last evening free if you can");
    }

    @Test
    void countsWeeksAsTheyAreNumbered() {
        Plan plan = Samples.plan(ON_THE_WAY);
        long free = plan.weeks().stream().filter(WeekLines::isFree).count();

        assertThat(new LetterWords(plan).verdict().words())
                .contains(" in %s weeks, %s of them free".formatted(plan.weeks().size(), Words.count((int) free)));
    }

    @Test
    void countsUnitsThatAreOnlyRefreshedOrTested() throws IOException {
        Plan plan = Samples.planOf("architect-renewing");

        assertThat(new LetterWords(plan).milestones().rows())
                .filteredOn(row -> row.get(1).words().startsWith("refresh, test"))
                .allSatisfy(row -> assertThat(row.get(2).words()).contains("unit"));
    }

    @Test
    void namesOnlineAndTestCentreAndTheLastWeekOfEachExam() {
        assertThat(letter(Samples.plan(ON_THE_WAY)))
                .contains(
                        "- **Online.** A quiet room",
                        "- **Test centre.** Fewer",
                        "- **The last week.** As for CLF-C02.")
                .doesNotContain("**Where.**");
    }

    @Test
    void saysOnceWhereTablesAre() throws IOException {
        assertThat(letter(Samples.planOf("new-to-aws")))
                .containsOnlyOnce("Then compare it with the one on the week's page");
    }

    private static List<Session> sessions(Plan plan, Work work) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == work)
                .toList();
    }
}
