package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayTapeTest {
    private final DraftedStep step = DraftedStep.of("""
            target: {exam: CLF-C02}
            asOf: 2026-11-22
            availability: {MON: 90, WED: 60, SAT: 120}
            """);

    @Test
    void workIsSpreadEvenlyOverTheWeeks() {
        DayTape tape = new DayTape(step.dates(), List.of(), 1_200, 0);

        List<Integer> weeks = step.dates().weeks().stream()
                .filter(week -> week.use() == StepWeek.Use.STUDY)
                .filter(week -> week.to().isBefore(step.dates().examDay()))
                .map(week -> minutes(tape.used().subMap(week.from(), true, week.to(), true)))
                .toList();
        assertThat(weeks).allSatisfy(minutes -> assertThat(minutes).isCloseTo(weeks.get(0), within(60)));
        assertThat(tape.total()).isEqualTo(1_200);
    }

    @Test
    void bufferStandsAtTheEndsOfWeeksButNotInTheLastDays() {
        DayTape tape = new DayTape(step.dates(), List.of(), 1_200, 180);
        LocalDate late =
                step.dates().examDay().minusDays(step.dates().terms().lastMock().toDays());

        assertThat(minutes(tape.buffer())).isBetween(155, 180);
        assertThat(tape.buffer().keySet()).allSatisfy(day -> assertThat(day).isBefore(late));
        assertThat(tape.buffer().values()).allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(25));
    }

    @Test
    void noDayHoldsMoreThanTheLearnerHas() {
        DayTape tape = new DayTape(step.dates(), List.of(), 100_000, 0);

        assertThat(tape.used())
                .allSatisfy((day, minutes) ->
                        assertThat(minutes).isLessThanOrEqualTo(step.time().on(day)));
    }

    private static int minutes(Map<LocalDate, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }
}
