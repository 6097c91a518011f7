package dev.cairn.batch;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import dev.cairn.planning.UndecidedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LineAnswersTest {
    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";

    @Test
    void answersARequestWithItsPlan() {
        Answer answer = answer(TestEngine::shared, line(REQUEST));

        assertThat(answer.refused()).isFalse();
        assertThatJson(answer.json()).node("target.planned").isEqualTo("CLF-C02");
        assertThat(answer.json()).doesNotContain("\n");
    }

    @Test
    void answersARequestThatIsNotValidWithAllItsFaults() {
        Answer answer = answer(TestEngine::shared, line("{\"hoursPerWeek\": -1}"));

        assertThat(answer.refused()).isTrue();
        assertThat(answer.json())
                .startsWith(
                        "{\"type\":\"/problems/invalid-request\",\"title\":\"The request is not valid\",\"status\":422,")
                .contains("\"errors\":[{\"pointer\":\"/target\",\"detail\":", "{\"pointer\":\"/hoursPerWeek\",")
                .endsWith("],\"line\":7}");
    }

    @Test
    void answersWhatCannotBeRead() {
        assertProblem(line("nonsense"), 400, "/problems/malformed-request");
        assertProblem(line(""), 400, "/problems/malformed-request");
        assertProblem(new Line(7, new byte[] {'{', (byte) 0xFF}, false), 400, "/problems/malformed-request");
        assertProblem(new Line(7, new byte[] {'{'}, true), 413, "/problems/too-large");
    }

    @Test
    void tellsNothingOfTheInsideWhenItFails() {
        assertFailure(new IllegalStateException("a secret"), "/problems/internal");
        assertFailure(new UndecidedException("a secret"), "/problems/rules-undecided");
    }

    @Test
    void aStackThatOverflowsCostsItsLineOnly() {
        assertFailed(
                answer(
                        () -> {
                            throw new StackOverflowError("a secret");
                        },
                        line(REQUEST)),
                "/problems/internal");
    }

    private static void assertFailure(RuntimeException failure, String type) {
        assertFailed(
                answer(
                        () -> {
                            throw failure;
                        },
                        line(REQUEST)),
                type);
    }

    private static void assertFailed(Answer answer, String type) {
        assertThat(answer.refused()).isTrue();
        assertThat(answer.json()).doesNotContain("secret");
        assertThatJson(answer.json()).node("type").isEqualTo(type);
        assertThatJson(answer.json()).node("status").isEqualTo(500);
    }

    private static void assertProblem(Line line, int status, String type) {
        Answer answer = answer(TestEngine::shared, line);

        assertThat(answer.refused()).isTrue();
        assertThatJson(answer.json()).node("status").isEqualTo(status);
        assertThatJson(answer.json()).node("type").isEqualTo(type);
        assertThatJson(answer.json()).node("line").isEqualTo(7);
    }

    private static Answer answer(Supplier<Engine> engine, Line line) {
        return new LineAnswers(
                        engine,
                        Clock.systemUTC(),
                        "a test",
                        new JsonLines(LineReader.ofLines(chunk -> -1)),
                        Planning.PLAIN)
                .to(line);
    }

    private static Line line(String text) {
        return new Line(7, text.getBytes(StandardCharsets.UTF_8), false);
    }
}
