package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by a parser that is not ours. */
class CsvTest {
    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Csv csv = new Csv();

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "genai-developer", "six-weeks-abroad", "failed-attempt"})
    void hasARowForEverySession(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        List<Session> sessions =
                plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();

        List<CSVRecord> rows = read(csv.write(plan));

        assertThat(rows).hasSameSizeAs(sessions);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            Session session = sessions.get(i);
            assertThat(row.toMap().keySet()).containsExactlyInAnyOrderElementsOf(Csv.COLUMNS);
            assertThat(row.get("date")).isEqualTo(session.date().toString());
            assertThat(row.get("minutes")).isEqualTo(Integer.toString(session.minutes()));
            assertThat(row.get("title")).isEqualTo(session.title());
            assertThat(row.get("topics")).isEqualTo(names(plan, session));
            assertThat(row.get("session")).isEqualTo(session.id());
            assertThat(row.get("domainName").isEmpty())
                    .isEqualTo(session.domain().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-1-1", "@SUM(A1)"})
    void cannotBeTakenForAFormula(String name) throws IOException {
        assertThat(read(csv.write(Samples.namedPlan(name))))
                .allSatisfy(row -> assertThat(row.get("learner")).isEqualTo("'" + name));
    }

    @Test
    void keepsNamesOfAllKinds() throws IOException {
        String name = "Zoë \"Å\", 王小明; 明日香 😀";

        assertThat(read(csv.write(Samples.namedPlan(name))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("learner")).isEqualTo(name));
    }

    @Test
    void beginsWithTheMarkByWhichSpreadsheetsKnowItsEncodingAndEndsLinesAsTheStandardSays() throws IOException {
        assertThat(csv.write(Samples.planOf("new-to-aws")))
                .startsWith("\uFEFFweek,date,minutes,exam,kind,")
                .endsWith("\r\n")
                .doesNotContainPattern("(?<!\r)\n");
    }

    @Test
    void hasItsHeadAloneWhereThereIsNothingToDo() throws IOException {
        Plan plan = Samples.plan("""
                target: {exam: AIB-C01}
                asOf: 2026-11-22
                hoursPerWeek: 6
                """);

        assertThat(read(csv.write(plan))).isEmpty();
    }

    private static String names(Plan plan, Session session) {
        return session.topics().stream()
                .map(id -> plan.topic(session.exam(), id).orElseThrow().name())
                .collect(Collectors.joining("; "));
    }

    private static List<CSVRecord> read(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text.substring(1), RFC_4180)) {
            return parser.getRecords();
        }
    }
}
