package dev.cairn.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session.State;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sessions that were done in a later version, in weeks that the earlier one does not have. */
class RevertedTest {
    private static final Plan JANUARY = plan("2026-01-07");
    private static final Plan MAY = plan("2026-05-06");

    private static Plan plan(String start) {
        String text = """
                {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-05", "start": "%s", "hoursPerWeek": 8, "depth": "minimal"}""".formatted(start);
        Intake intake = new RequestReader(TestEngine.shared().catalogue(), Clock.systemUTC()).readJson(text);
        PlanRequest request = ((Intake.Accepted) intake).request();
        return TestEngine.shared().planner().plan(request, RequestJson.fields(request));
    }

    /** The plan with its first ten sessions done. */
    private static Plan begun(Plan plan) {
        List<SessionReport> done = plan.sessions().stream()
                .limit(10)
                .map(session -> new SessionReport(
                        session.id(), Optional.of(State.DONE), Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        return Followed.after(plan, List.of(new Progress(done, List.of(), List.of())));
    }

    private static List<Session> done(Plan plan) {
        return plan.sessions().stream().filter(Session::isDone).toList();
    }

    private static void assertHolds(Plan reverted, Plan now, LocalDate first) {
        assertThat(done(reverted)).containsExactlyInAnyOrderElementsOf(done(now));
        assertThat(reverted.sessions()).extracting(Session::id).doesNotHaveDuplicates();
        List<Week> weeks = reverted.weeks();
        assertThat(weeks.get(0).from()).isEqualTo(first);
        for (int i = 0; i < weeks.size(); i++) {
            assertThat(weeks.get(i).week()).isEqualTo(i + 1);
            assertThat(weeks.get(i).to().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            if (i > 0) {
                assertThat(weeks.get(i).from()).isEqualTo(weeks.get(i - 1).to().plusDays(1));
            }
        }
    }

    @Test
    void keepsWhatWasDoneBeforeTheFirstWeek() {
        Plan now = begun(JANUARY);

        assertHolds(
                Reverted.to(MAY, List.of(), now), now, JANUARY.sessions().get(0).date());
    }

    @Test
    void keepsWhatWasDoneAfterTheLastWeek() {
        Plan now = begun(MAY);

        assertHolds(
                Reverted.to(JANUARY, List.of(), now),
                now,
                JANUARY.weeks().get(0).from());
    }

    @Test
    void keepsWhatWasDoneWhereNothingWasPlanned() {
        Plan now = begun(MAY);

        Plan reverted = Reverted.to(JANUARY.withWeeks(List.of()), List.of(), now);

        assertHolds(reverted, now, MAY.sessions().get(0).date());
        assertThat(reverted.sessions()).hasSameSizeAs(done(now));
    }

    @Test
    void isTheEarlierVersionWhereNothingHappened() {
        assertThat(Reverted.to(JANUARY, List.of(), MAY)).isEqualTo(JANUARY);
    }
}
