package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.LetterText;
import dev.cairn.fixture.TestEngine;
import dev.cairn.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstPartTest {

    private static List<String> learners() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("seeds/learners"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void hasAtMost900WordsAndCountsThemAsAReaderDoes(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        long seen = LetterText.words(LetterText.firstPart(new Markdown().write(plan)));

        assertThat(seen).isLessThanOrEqualTo(900);
        assertThat((long) FirstPart.of(plan).count()).isEqualTo(seen);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void losesNoNote(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        LetterWords words = new LetterWords(plan);
        assertThat(words.watch()).hasSizeBetween(1, 3);
        assertThat(words.watch().size() + words.more().size()).isGreaterThanOrEqualTo((int) plan.advisories().stream()
                .map(advisory -> advisory.severity() + advisory.code())
                .distinct()
                .count());
    }

    @Test
    void beginsWithTheGravestNoteThatThePathDoesNotSay() throws IOException {
        LetterWords words = new LetterWords(Samples.planOf("ml-switcher-2025"));

        assertThat(words.watch().get(0).words()).startsWith("MLS-C01 retires on 31 March 2026.");
        assertThat(words.watch()).noneMatch(note -> note.words().contains(" instead of MLS-C01."));
        assertThat(words.more()).anyMatch(note -> note.words().contains(" instead of MLS-C01."));
    }

    @Test
    void putsTheWholeWeekAfterTheListOfWeeksWhereItIsShortened() throws IOException {
        Plan plan = Samples.planOf("ml-switcher-2025");
        String text = new Markdown().write(plan);

        assertThat(FirstPart.of(plan).isAbridged()).isTrue();
        assertThat(text)
                .containsSubsequence(
                        "\nThe later days in full, the labs and your first session step by step follow after the list of weeks.\n",
                        "\n## Week by week\n",
                        "\n## Week 1 in full\n",
                        "\n## The labs, step by step\n");
    }

    @Test
    void namesTheTestsOfADayInOneRow() throws IOException {
        assertThat(new Markdown().write(Samples.planOf("ml-switcher-2025")))
                .contains(
                        "| Test | *What AI is* 5 questions from your bank, aim for 4 · *How machines learn* 7, aim for 5 · ");
    }

    @Test
    void namesEveryTopicToLearnAndCountsWhatIsOnlyRefreshed() throws IOException {
        assertThat(LetterText.firstPart(new Markdown().write(Samples.planOf("ml-switcher-2025"))))
                .contains("[When AI is worth it and when it is not]");
        assertThat(LetterText.firstPart(new Markdown().write(Samples.planOf("ml-switcher-2026"))))
                .containsPattern("From memory: .* and \\d+ more\\.");
    }
}
