package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyLinesTest {

    private static List<BodyLines.Line> lines(String text) throws IOException {
        BodyLines lines = new BodyLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10_000);
        List<BodyLines.Line> all = new ArrayList<>();
        for (Optional<BodyLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static List<String> texts(String text) throws IOException {
        return lines(text).stream().map(BodyLines.Line::text).toList();
    }

    @Test
    void givesEveryLineWithoutItsFeed() throws IOException {
        assertThat(texts("a\nbc\n\nd")).containsExactly("a", "bc", "", "d");
    }

    @Test
    void takesTheFeedAtTheEndForTheEndOfALine() throws IOException {
        assertThat(texts("a\n")).containsExactly("a");
        assertThat(texts("\n")).containsExactly("");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void joinsWhatArrivesInPieces() throws IOException {
        String half = "é".repeat(4_099);
        assertThat(texts(half + "\n" + half)).containsExactly(half, half);
    }

    @Test
    void takesALineUpToTheLimitAndNoByteMore() throws IOException {
        List<BodyLines.Line> lines =
                lines("x".repeat(10_000) + "\n" + "y".repeat(10_001) + "\n" + "z".repeat(50_000) + "\nend");
        assertThat(lines).extracting(BodyLines.Line::number).containsExactly(1, 2, 3, 4);
        assertThat(lines.get(0).text()).hasSize(10_000);
        assertThatThrownBy(lines.get(1)::text)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("10000 bytes");
        assertThatThrownBy(lines.get(2)::text).isInstanceOf(ProblemException.class);
        assertThat(lines.get(3).text()).isEqualTo("end");
    }
}
