package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedSeeds;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import dev.cairn.problem.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Holds docs/http-api.md against the server. */
class HttpApiDocumentTest {
    @AutoClose
    private static final Served SERVED = Served.shipped();

    @TempDir
    private static Path seeds;

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

    @Test
    void showsTheProblemThatTheServerTells() throws Exception {
        String section = document.substring(document.indexOf("## Problems"));
        String request = between(section, "-d '", "'");
        JsonNode shown = Served.json(between(section, "```json\n", "```"));
        assertThat(shown).isEqualTo(Served.json(SERVED.plan(request)));
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    @Test
    void namesPathsThatAnswer() throws Exception {
        List<MatchResult> addresses = all("^curl '?http://127\\.0\\.0\\.1:8080(/[^'\\s]+)");
        assertThat(addresses).hasSize(9);
        for (MatchResult address : addresses) {
            assertThat(SERVED.get(address.group(1)).statusCode())
                    .as(address.group(1))
                    .isEqualTo(200);
        }
    }

    @Test
    void showsThePlansAndExamsThatTheServerMakes() throws Exception {
        JsonNode plan = Served.json(SERVED.plan("""
                {"target": {"goal": "cloud-practitioner"}, "hoursPerWeek": 5}"""));
        assertSameFields(shown("\"id\": \"[0-9a-f]+\", \"version\""), plan);
        assertSameFields(shown("\"code\": \"MLA-C01\""), Served.json(SERVED.get("/api/v1/exams/MLA-C01")));
        assertSameFields(shown("\"id\": \"LIFE-014\""), Served.json(SERVED.get("/api/v1/rules/LIFE-014")));
    }

    @Test
    void showsListsAsTheServerWritesThem() throws Exception {
        AtomicReference<Engine> engine = new AtomicReference<>(TestEngine.shared());
        try (Served served = Served.with(engine::get)) {
            String request = """
                    {"target": {"exam": "CLF-C02"}, "asOf": "2026-11-22", "hoursPerWeek": 3, "depth": "minimal"}""";
            served.send(served.post("/api/v1/plans", "application/json", request));
            assertSameFields(
                    shown("\"plans\"[^\n]*\n[^\n]*\n    \"target\""), Served.json(served.get("/api/v1/plans")));

            EditedSeeds.withLastDayOfClf(seeds, "2027-02-15");
            engine.set(EditedSeeds.engine(seeds));
            JsonNode affected = Served.json(served.get("/api/v1/plans:affected"));
            assertThat(affected.path("plans").path(0).path("missed").isEmpty()).isFalse();
            assertSameFields(shown("\"plans\"[^\n]*\n[^\n]*\n    \"difference\""), affected);
        }
    }

    private static JsonNode shown(String beginning) {
        return Served.json(
                all("^```json\\n(\\{\\n  " + beginning + ".*?)^```").get(0).group(1));
    }

    /** Every object that is shown has the fields of the one in its place, at least where both are there. */
    private static void assertSameFields(JsonNode shown, JsonNode real) {
        if (shown.isArray() && !shown.isEmpty() && !real.isEmpty()) {
            assertSameFields(shown.path(0), real.path(0));
        } else if (shown.isObject() && !shown.has("…")) {
            assertThat(shown.propertyNames()).containsExactlyElementsOf(real.propertyNames());
            shown.propertyStream()
                    .filter(field -> !field.getKey().equals("explanations"))
                    .forEach(field -> assertSameFields(field.getValue(), real.path(field.getKey())));
        }
    }
}
