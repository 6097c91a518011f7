package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a sentence to a live rule, as docs/authoring.md tells it: every command and every file of it, in its order. */
class TutorialTest {
    private static final String COPY = "target/my-rules";
    private static final String RULE = "fit/an-associate-exam-has-a-week-of-rest-before-the-last-mock-exam";
    private static final Pattern SECTION =
            Pattern.compile("^## Ten minutes.*?(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    private final Deque<Snippet> snippets = new ArrayDeque<>(snippets());

    /** A block of the page. */
    private record Snippet(String language, String text) {}

    @Test
    void leadsFromASentenceToALiveRule() throws IOException {
        assertThat(next("sh")).isEqualTo("mkdir -p target && cp -r rules target/my-rules\n");
        EditedRules rules = EditedRules.in(folder.resolve("my-rules"));
        rules.replace("parameters/fit.yaml", "parameters:\n", "parameters:\n" + next("yaml"));
        runs(0);
        write(RULE + ".drl", next("drl"));
        write(RULE + ".cases.yaml", next("yaml"));
        runs(0);
        assertThat(snippets).isEmpty();
    }

    /** The commands of the next block print what the block after it shows. */
    private void runs(int code) {
        StringBuilder printed = new StringBuilder();
        next("sh").lines().forEach(line -> {
            Ran ran = Ran.cairn(words(line));
            assertThat(ran.code()).as(line + "\n" + ran.err()).isEqualTo(code);
            printed.append(ran.out()).append(ran.err());
        });
        String shown = next("");
        String pattern = Stream.of(shown.split("…", -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + ".*" + other)
                .orElseThrow();
        assertThat(printed.toString().replace(folder.resolve("my-rules").toString(), COPY))
                .matches(Pattern.compile(pattern, Pattern.DOTALL));
    }

    private String[] words(String line) {
        assertThat(line).startsWith("bin/cairn ");
        return WORD.matcher(line.replace(COPY, folder.resolve("my-rules").toString()))
                .results()
                .skip(1)
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private void write(String file, String text) throws IOException {
        assertThat(folder.resolve("my-rules").resolve(file)).exists();
        Files.writeString(folder.resolve("my-rules").resolve(file), text);
    }

    private String next(String language) {
        Snippet snippet = snippets.remove();
        assertThat(snippet.language()).as(snippet.text()).isEqualTo(language);
        return snippet.text();
    }

    private static List<Snippet> snippets() {
        try {
            Matcher section = SECTION.matcher(Files.readString(TestEngine.home().resolve("docs/authoring.md")));
            assertThat(section.find()).isTrue();
            return BLOCK.matcher(section.group())
                    .results()
                    .map(TutorialTest::snippet)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snippet snippet(MatchResult block) {
        return new Snippet(block.group(1), block.group(2));
    }
}
