package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final int LONGEST = 100_000;

    @Test
    void readsLinesAndCountsThem() throws IOException {
        assertThat(lines("a\nb\r\n\nc")).containsExactly("1:a", "2:b\r", "3:", "4:c");
    }

    @Test
    void beginsNoLineAfterTheLastLineFeed() throws IOException {
        assertThat(lines("a\n")).containsExactly("1:a");
        assertThat(lines("\n")).containsExactly("1:");
        assertThat(lines("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 99_999})
    void readsLinesThatAreLongerThanItsBuffer(int length) throws IOException {
        String line = "x".repeat(length);

        assertThat(lines(line + "\nb\n" + line)).containsExactly("1:" + line, "2:b", "3:" + line);
    }

    @Test
    void keepsOnlyTheBeginningOfALineThatIsTooLong() throws IOException {
        assertThat(lines("x".repeat(3 * LONGEST) + "\nb")).containsExactly("1:" + "x".repeat(LONGEST), "2:b");
    }

    @Test
    void readsWhatComesByteByByte() throws IOException {
        InputStream slow = new ByteArrayInputStream("ab\n\nc\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(1, length));
            }
        };

        assertThat(lines(slow)).containsExactly("1:ab", "2:", "3:c");
    }

    private static List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> lines(InputStream in) throws IOException {
        LineReader reader = new LineReader(in, LONGEST);
        List<String> lines = new ArrayList<>();
        for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get().number() + ":" + new String(line.get().bytes(), StandardCharsets.UTF_8));
        }
        return lines;
    }
}
