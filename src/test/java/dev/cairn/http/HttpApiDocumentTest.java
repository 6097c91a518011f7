package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.problem.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/http-api.md against the server. */
class HttpApiDocumentTest {
    @AutoClose
    private static final Served SERVED = Served.naming(RealAnswers.ids());

    private static String document;

    @BeforeAll
    static void readDocument() throws Exception {
        document = Files.readString(TestEngine.home().resolve("docs/http-api.md"));
    }

    private static List<MatchResult> all(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(document)
                .results()
                .toList();
    }

    @Test
    void listsEveryTypeOfProblemWithItsStatus() {
        assertThat(all("^\\| `(/problems/[a-z-]+)` \\| (\\d+) \\|"))
                .extracting(row -> row.group(1) + " " + row.group(2))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri() + " " + type.status())
                        .toList());
    }

    /** A block of commands, and what is shown as their answer. */
    private record Example(String commands, String answer) {}

    private static List<Example> examples() {
        return all("^```sh\n(.*?)^```\n(?:\n```(?:json|http|text)?\n(.*?)^```\n)?").stream()
                .filter(block -> block.group(1).contains("curl "))
                .map(block -> new Example(block.group(1), String.valueOf(block.group(2))))
                .toList();
    }

    @Test
    void showsWhatCurlSays(@TempDir Path folder) throws Exception {
        Files.createSymbolicLink(
                folder.resolve("seeds"), TestEngine.home().toAbsolutePath().resolve("seeds"));
        assertThat(examples()).hasSize(all("^```sh\\n").size());
        for (Example example : examples()) {
            assertThat(run(example, folder))
                    .as(example.commands())
                    .matches(said -> Shown.matches(example.answer(), said), "is as shown:\n" + example.answer());
        }
    }

    /** Runs the commands as they stand, but for the port. */
    private static String run(Example example, Path folder) throws Exception {
        String commands = example.commands().replace("127.0.0.1:8080", "127.0.0.1:" + SERVED.port());
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder("sh", "-euc", "curl() { command curl -sS \"$@\"; }\n" + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(commands).isTrue();
        assertThat(process.exitValue()).as(commands).isZero();
        return Files.readString(output);
    }

    @Test
    void wouldFindAnAnswerThatHasChanged() {
        assertThat(Shown.matches("{\"a\": [1, \"…\"], \"b\": \"x…\"}", "{\"a\":[1,2,3],\"b\":\"xyz\"}"))
                .isTrue();
        assertThat(Shown.matches("{\"a\": 1, \"…\": \"…\"}", "{\"a\":1,\"b\":2}"))
                .isTrue();
        assertThat(Shown.matches("{\"a\": [\"…\", 3]}", "{\"a\":[1,2,3]}")).isTrue();
        assertThat(Shown.matches("one\n…\nfour", "one\r\ntwo\r\nthree\r\nfour")).isTrue();
        assertThat(Shown.matches("{\"a\": 1}\n{\"b\": \"…\"}", "{\"a\":1}\n{\"b\":2}\n"))
                .isTrue();

        assertThat(Shown.matches("{\"a\": [1]}", "{\"a\":[1,2,3]}")).isFalse();
        assertThat(Shown.matches("{\"a\": 1}", "{\"a\":1,\"b\":2}")).isFalse();
        assertThat(Shown.matches("{\"a\": 1, \"c\": 2}", "{\"a\":1,\"b\":2}")).isFalse();
        assertThat(Shown.matches("{\"a\": [\"…\", 4]}", "{\"a\":[1,2,3]}")).isFalse();
        assertThat(Shown.matches("one\n…\nfive", "one\ntwo\nthree\nfour")).isFalse();
        assertThat(Shown.matches("{\"a\": 1}\n{\"b\": 3}", "{\"a\":1}\n{\"b\":2}\n"))
                .isFalse();
    }
}
