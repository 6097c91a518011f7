package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/markdown");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|application/json",
                "text/markdown|text/markdown",
                "*/*|application/json",
                "text/*|text/markdown",
                "text/html, */*;q=0.1|application/json",
                "text/markdown, application/json|application/json",
                "text/markdown, application/json;q=0.9|text/markdown",
                "*/*, application/json;q=0.5|text/markdown",
                "application/json;q=0, */*|text/markdown",
                "APPLICATION/JSON; charset=utf-8|application/json",
                "text/markdown;title=\"a, b\"|text/markdown"
            })
    void choosesWhatSuitsTheClientBest(String header, String chosen) {
        assertThat(Accept.of(List.of(header)).best(OFFERED)).contains(chosen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/html", "image/*", "*/*;q=0", "application/json;q=none", "application", ","})
    void choosesNothingWhereNothingSuits(String header) {
        assertThat(Accept.of(List.of(header)).best(OFFERED)).isEmpty();
    }

    @Test
    void readsAllHeadersAsOne() {
        assertThat(Accept.of(List.of("text/html", "text/markdown")).best(OFFERED))
                .contains("text/markdown");
    }

    @Test
    void choosesTheFirstForWhoDoesNotSay() {
        assertThat(Accept.of(List.of()).best(OFFERED)).contains("application/json");
    }

    @Test
    void isNotTakenInByAHeaderWithoutEnd() {
        assertThat(Accept.of(List.of("\"".repeat(10_000))).best(OFFERED)).isEmpty();
        assertThat(Accept.of(List.of("a/b;" + "c=\"\\\"".repeat(5_000))).best(OFFERED))
                .isEmpty();
    }
}
