package dev.cairn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> WORDS = List.of("hoursPerWeek", "examBy", "start", "weak", "MON", "from", "to");

    @ParameterizedTest
    @CsvSource({
        "HOURSPERWEEK, hoursPerWeek",
        "hours-per-week, hoursPerWeek",
        "hours, hoursPerWeek",
        "stat, start",
        "strat, start",
        "mondays, MON",
        "form, from"
    })
    void findsTheWordThatWasMeant(String written, String meant) {
        assertThat(NearestWord.to(written, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"budget", "x", "''", "日本語"})
    void findsNothingForAWordThatIsFarFromAll(String written) {
        assertThat(NearestWord.to(written, WORDS.subList(0, 5))).isEmpty();
    }

    @Test
    void doesNotLookThroughEndlessWords() {
        assertThat(NearestWord.to("s".repeat(1_000_000), WORDS)).isEmpty();
    }
}
