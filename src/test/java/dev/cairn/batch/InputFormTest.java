package dev.cairn.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFormTest {
    private static final String HEADER = "name,exam,hoursPerWeek\n";

    @ParameterizedTest
    @CsvSource({"a.csv, CSV", "A.CSV, CSV", "a.ndjson, NDJSON", "csv, NDJSON", "-, NDJSON"})
    void theEndingOfAFileSaysItsForm(String name, InputForm form) {
        assertThat(InputForm.ofFile(name)).isEqualTo(form);
    }

    @Test
    void aRecordGoesOnWhereALineFeedIsQuoted() throws IOException {
        List<Line> records = records(HEADER + "\"Ann\nLee\",CLF-C02,8\r\nBo,CLF-C02,8\n");

        assertThat(records).extracting(Line::number).containsExactly(2L, 4L);
        assertThat(text(records.get(0))).isEqualTo("\"Ann\nLee\",CLF-C02,8\r");
    }

    @Test
    void onlyAMarkAtTheBeginningOfAFieldQuotes() throws IOException {
        assertThat(records(HEADER + "5'10\",CLF-C02,8\nBo,CLF-C02,8\n")).hasSize(2);
        assertThat(records(HEADER + "\"say \"\"hi\"\"\n\",CLF-C02,8\nBo,CLF-C02,8"))
                .hasSize(2);
    }

    @Test
    void blankRecordsArePassedOver() throws IOException {
        assertThat(records(HEADER + "\nBo,CLF-C02,8\n,,\r\n\n ; \n"))
                .extracting(Line::number)
                .containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "Bo,CLF-C02,8", "\"B\no\",CLF-C02,8\n\n,,\n", "a\nb\nc\n", "5'10\",a,8\nb,\"c\n\",8\n"
            })
    void countsAsManyRecordsAsThereAre(String body) throws IOException {
        assertThat(InputForm.CSV.count(source(HEADER + body)))
                .isEqualTo(records(HEADER + body).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a", "a\n", "a\nb", "\n\n\na"})
    void countsAsManyLinesAsThereAre(String text) throws IOException {
        assertThat(InputForm.NDJSON.count(source(text)))
                .isEqualTo(all(InputForm.NDJSON.open(source(text))).size());
    }

    private static List<Line> records(String text) throws IOException {
        return all(InputForm.CSV.open(source(text)));
    }

    private static List<Line> all(Requests requests) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = requests.next(); line.isPresent(); line = requests.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static String text(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }

    private static LineReader.Source source(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))::read;
    }
}
