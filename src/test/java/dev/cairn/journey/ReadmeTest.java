package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows of a plan is what comes out. */
class ReadmeTest {
    private static final String SAMPLE = "src/test/resources/golden/ml-switcher-2026.md";

    /** The quoted paragraphs and rows, each up to where it is cut. */
    static Stream<String> excerpts() throws IOException {
        String quoted = Files.readString(TestEngine.home().resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining("\n"));
        return Arrays.stream(quoted.split("\n\n"))
                .flatMap(block -> block.startsWith("|") ? block.lines() : Stream.of(block))
                .flatMap(block -> block.startsWith("- ") ? Arrays.stream(block.split("\n(?=- )")) : Stream.of(block))
                .map(text -> plain(text.replaceFirst("\\[…].*", "")))
                .filter(text -> !text.isBlank());
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void showsWhatComesOut(String excerpt) throws IOException {
        assertThat(plain(Files.readString(TestEngine.home().resolve(SAMPLE)))).contains(excerpt);
    }

    /** Without links, and with every space alike. */
    private static String plain(String text) {
        return text.replaceAll("\\[([^\\]]+)]\\[\\d+]", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
