package dev.cairn.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    @Test
    void isThereWhenItIsCompleteAndNothingElseIs() throws IOException {
        try (AnswerFile file = open(false)) {
            answer(file, requests("a\nb\n"), 2);
            assertThat(target()).doesNotExist();
            file.complete();
        }

        assertThat(Files.readString(target())).isEqualTo("answer to a\nanswer to b\n");
        assertThat(files()).containsExactly("plans.ndjson");
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        interruptAfter(2, "a\nb\nc\n");

        try (AnswerFile file = open(true)) {
            assertThat(file.answered()).isEqualTo(2);
            assertThat(file.refused()).isEqualTo(1);
            answer(file, requests("a\nb\nc\n"), 1);
            file.complete();
        }

        assertThat(Files.readString(target())).isEqualTo("answer to a\nanswer to b\nanswer to c\n");
    }

    @Test
    void isTodayOnTheDayOnWhichItBegan() throws IOException {
        interruptAfter(1, "a\nb\n");

        try (AnswerFile file = open(true)) {
            assertThat(file.today(TODAY.plusDays(3))).isEqualTo(TODAY);
        }
    }

    @Test
    void cutsOffWhatIsTornWhereverItIsTorn() throws IOException {
        interruptAfter(2, "a\nb\nc\n");
        byte[] answers = Files.readAllBytes(part());
        byte[] journal = Files.readAllBytes(journal());

        for (int cut = 0; cut < journal.length; cut++) {
            Files.write(part(), answers);
            Files.write(part(), "answer to".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
            Files.write(journal(), Arrays.copyOf(journal, cut));
            try (AnswerFile file = open(true)) {
                long entries = new String(journal, 0, cut, StandardCharsets.UTF_8)
                                .lines()
                                .count()
                        - 1;
                long whole = cut > 0 && journal[cut - 1] == '\n' ? entries : entries - 1;
                assertThat(file.answered()).as("cut at " + cut).isEqualTo(Math.max(0, whole));
                answer(file, requests("a\nb\nc\n"), (int) (3 - file.answered()));
            }
            assertThat(Files.readString(part())).isEqualTo("answer to a\nanswer to b\nanswer to c\n");
        }
    }

    @Test
    void anEntryWithoutItsAnswerDoesNotCount() throws IOException {
        interruptAfter(2, "a\nb\nc\n");
        Files.writeString(part(), "answer to a\nanswer");

        try (AnswerFile file = open(true)) {
            assertThat(file.answered()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnotherInput() throws IOException {
        interruptAfter(2, "a\nb\nc\n");

        assertRefused("a\nB\nc\n", "line 2 of the input is another than before");
        assertRefused("a\n", "the input has fewer requests, 1, than before");
        try (AnswerFile file = open(true)) {
            assertThatThrownBy(() -> file.pass(requests("a\nb\nc\n"), InputForm.CSV, TestEngine.shared(), TODAY))
                    .isInstanceOf(UnresumableException.class)
                    .hasMessageContaining("the input has another form or heading than before");
        }
        assertThat(Files.readString(part())).isEqualTo("answer to a\nanswer to b\n");
    }

    @Test
    void refusesOtherRules() throws IOException {
        interruptAfter(1, "a\nb\n");
        String journal = Files.readString(journal());
        Files.writeString(journal(), journal.replace(TestEngine.shared().rules().revision(), "sha256:0"));

        assertRefused("a\nb\n", "the rules are others than before; give it what it had, or delete that file");
    }

    @Test
    void doesNotBeginAnewOverAnInterruptedBatch() throws IOException {
        interruptAfter(2, "a\nb\nc\n");

        assertThatThrownBy(() -> open(false))
                .isInstanceOf(UnresumableException.class)
                .hasMessageContaining("was interrupted after 2 answers: go on with --resume, or delete");
    }

    @Test
    void isWrittenByOneAtATime() throws IOException {
        try (AnswerFile first = open(false)) {
            answer(first, requests("a\n"), 1);
            assertThatThrownBy(() -> open(true))
                    .isInstanceOf(UnresumableException.class)
                    .hasMessageContaining("another batch is writing");
            first.complete();
        }
        assertThat(Files.readString(target())).isEqualTo("answer to a\n");
    }

    @Test
    void leavesNothingBehindWithoutAnAnswer() throws IOException {
        interruptAfter(0, "a\n");

        assertThat(files()).isEmpty();
    }

    private void assertRefused(String input, String why) throws IOException {
        try (AnswerFile file = open(true)) {
            assertThatThrownBy(() -> file.pass(requests(input), InputForm.NDJSON, TestEngine.shared(), TODAY))
                    .isInstanceOf(UnresumableException.class)
                    .hasMessageContaining(why);
        }
    }

    private void interruptAfter(int answers, String input) throws IOException {
        try (AnswerFile file = open(false)) {
            answer(file, requests(input), answers);
        }
    }

    private static void answer(AnswerFile file, Requests requests, int lines) throws IOException {
        file.pass(requests, InputForm.NDJSON, TestEngine.shared(), TODAY);
        for (int i = 0; i < lines; i++) {
            Optional<Line> line = requests.next();
            String text = new String(line.orElseThrow().bytes(), StandardCharsets.UTF_8);
            file.write(new Answer(line.get(), "answer to " + text, text.equals("b")));
        }
    }

    private AnswerFile open(boolean resume) throws IOException {
        return AnswerFile.open(target(), resume);
    }

    private static Requests requests(String text) {
        return new JsonLines(LineReader.ofLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))::read));
    }

    private Path target() {
        return folder.resolve("plans.ndjson");
    }

    private Path part() {
        return folder.resolve("plans.ndjson.part");
    }

    private Path journal() {
        return folder.resolve("plans.ndjson.part.journal");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
