package dev.cairn.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.intake.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    @Test
    void givesEveryLineWithoutItsFeed() throws IOException {
        assertThat(texts("a\nbc\r\n\nd")).containsExactly("a", "bc\r", "", "d");
    }

    @Test
    void countsLinesFromOne() throws IOException {
        assertThat(lines("a\nb\n")).extracting(Line::number).containsExactly(1L, 2L);
    }

    @Test
    void takesTheFeedAtTheEndForTheEndOfALine() throws IOException {
        assertThat(texts("a\n")).containsExactly("a");
        assertThat(texts("\n")).containsExactly("");
        assertThat(texts("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {32_767, 32_768, 32_769, 100_000})
    void joinsWhatIsLongerThanItsBuffer(int length) throws IOException {
        String line = "x".repeat(length);

        assertThat(texts(line + "\nb\n" + line)).containsExactly(line, "b", line);
    }

    @Test
    void keepsOnlyTheBeginningOfALineThatIsTooLong() throws IOException {
        int longest = Limits.TEXT_BYTES;
        List<Line> lines =
                lines("x".repeat(longest) + "\n" + "y".repeat(longest + 1) + "\n" + "z".repeat(3 * longest) + "\nend");

        assertThat(lines).extracting(Line::isCut).containsExactly(false, true, true, false);
        assertThat(lines).extracting(line -> line.bytes().length).containsExactly(longest, longest, longest, 3);
    }

    @Test
    void readsWhatComesByteByByte() throws IOException {
        InputStream slow = new ByteArrayInputStream("ab\n\nc\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] bytes) {
                return read(bytes, 0, 1);
            }
        };

        assertThat(lines(slow)).extracting(LineReaderTest::text).containsExactly("ab", "", "c");
    }

    private static List<String> texts(String text) throws IOException {
        return lines(text).stream().map(LineReaderTest::text).toList();
    }

    private static String text(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Line> lines(InputStream in) throws IOException {
        LineReader reader = LineReader.ofLines(in::read);
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
