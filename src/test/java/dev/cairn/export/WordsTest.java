package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-02-02; 2026-02-08; 2–8 Feb 2026",
                "2026-01-26; 2026-02-01; 26 Jan – 1 Feb 2026",
                "2026-12-28; 2027-01-03; 28 Dec 2026 – 3 Jan 2027",
                "2026-02-08; 2026-02-08; 8 Feb 2026"
            })
    void namesMonthAndYearOfASpanOnlyWhereTheyDiffer(LocalDate from, LocalDate to, String words) {
        assertThat(Words.span(from, to)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 min", "45, 45 min", "60, 1 h", "150, 2 h 30 min", "-605, −10 h 5 min", "-30, −30 min"})
    void saysDurationsInHoursAndMinutes(int minutes, String words) {
        assertThat(Words.duration(minutes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"89, 1 hour", "90, 2 hours", "6295, 105 hours", "10, 0 hours"})
    void roundsHours(int minutes, String words) {
        assertThat(Words.hours(minutes)).isEqualTo(words);
    }

    @Test
    void listsWithCommasAndAnd() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void saysDaysOfATextInWords() {
        assertThat(Words.withDays("from 2026-03-17 on, not 2026-13-01 or 12026-01-01"))
                .isEqualTo("from 17 March 2026 on, not 2026-13-01 or 12026-01-01");
    }

    @Test
    void leavesADayThatTheCalendarDoesNotHaveAsItIs() {
        assertThat(Words.withDays("2026-02-30")).isEqualTo("2026-02-30");
    }
}
