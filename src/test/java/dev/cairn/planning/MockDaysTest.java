package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.sequence.MockDue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MockDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final MockDue IN_THE_FIRST_WEEK = new MockDue(1, MONDAY, MONDAY.plusDays(6));

    @Test
    void aDayThatHoldsTheWholeMockHasIt() {
        PlacedMock mock = only(step("{TUE: 60, THU: 60, SAT: 200}"), IN_THE_FIRST_WEEK);

        assertThat(mock.parts()).containsExactly(new StudyDay(MONDAY.plusDays(5), 130));
    }

    @Test
    void withoutSuchADayItIsSplitOverDaysOfOneWeek() {
        PlacedMock mock = only(step("{MON: 60, TUE: 60, THU: 60, SAT: 60}"), IN_THE_FIRST_WEEK);

        assertThat(mock.minutes()).isEqualTo(130);
        assertThat(mock.parts()).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.date().with(DayOfWeek.MONDAY)).isEqualTo(MONDAY);
            assertThat(part.minutes()).isBetween(25, 60);
        });
    }

    @Test
    void itIsGoneThroughForAsLongOnTheDaysThatFollow() {
        PlacedMock mock = only(step("{MON: 60, TUE: 60, THU: 60, SAT: 60}"), IN_THE_FIRST_WEEK);

        assertThat(mock.reviewMinutes()).isEqualTo(mock.minutes());
        assertThat(mock.reviews())
                .allSatisfy(review -> assertThat(review.date()).isAfterOrEqualTo(mock.lastDay()));
    }

    @Test
    void goingThroughItLeavesAboutHalfOfADayToOtherWork() {
        PlacedMock mock = only(step("{MON: 60, TUE: 60, THU: 60, SAT: 60}"), IN_THE_FIRST_WEEK);

        assertThat(mock.reviews())
                .allSatisfy(review -> assertThat(review.minutes()).isLessThanOrEqualTo(35));
    }

    @Test
    void whereNoWeekHoldsItItIsHalvedAndHalvedAgain() {
        assertThat(only(step("{SAT: 90}"), IN_THE_FIRST_WEEK).minutes()).isEqualTo(65);
        assertThat(only(step("{SAT: 45}"), IN_THE_FIRST_WEEK).minutes()).isEqualTo(30);
    }

    @Test
    void noWeekHasTwo() {
        DraftedStep step = step("{TUE: 60, THU: 60, SAT: 200, SUN: 200}");
        MockDue second = new MockDue(2, MONDAY, MONDAY.plusDays(13));
        MockDue last = new MockDue(3, MONDAY.plusDays(21), MONDAY.plusDays(27));

        List<PlacedMock> mocks = new MockDays(
                        step.dates(), step.time(), TestEngine.shared().rules().parameters())
                .place(inferred(IN_THE_FIRST_WEEK, second, last));

        assertThat(mocks)
                .extracting(mock -> mock.firstDay().with(DayOfWeek.MONDAY))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    private static PlacedMock only(DraftedStep step, MockDue due) {
        List<PlacedMock> mocks = new MockDays(
                        step.dates(), step.time(), TestEngine.shared().rules().parameters())
                .place(inferred(due));
        assertThat(mocks).hasSize(1);
        return mocks.get(0);
    }

    private static Inference inferred(MockDue... due) {
        RuleInfo rule = new RuleInfo("X-001", "A mock is due", Stage.SEQUENCE, "assumption", "", "", "");
        return new Inference(Stream.of(due)
                .map(mock -> new Inference.Conclusion(mock, new Firing(rule, List.of())))
                .toList());
    }

    /** Towards an exam of 130 minutes. */
    private static DraftedStep step(String availability) {
        return DraftedStep.of("""
                target: {exam: SAA-C03}
                asOf: 2026-11-22
                availability: %s
                depth: minimal
                """.formatted(availability));
    }
}
