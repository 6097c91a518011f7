package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.export.Markdown;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.ReplanReader;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.intake.StoredText;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.DomainScore;
import dev.cairn.plan.Progress.MockResult;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Replan;
import dev.cairn.plan.Session;
import dev.cairn.plan.SessionChange;
import dev.cairn.plan.SessionChange.Place;
import dev.cairn.planning.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A plan made in January, ticked off for five weeks by somebody who takes a little longer, with a mock scored, and then left alone for two weeks: what it
 * becomes, and why, as they were read and approved. {@code -Dcairn.golden=write} writes them anew, to be read again.
 */
class ReplannedGoldenTest {
    private static final Path GOLDEN = TestEngine.home().resolve("src/test/resources/golden");
    private static final String JANUARY = """
            target: {exam: SAA-C03}
            asOf: 2027-01-04
            start: 2027-01-04
            hoursPerWeek: 7
            experience: {cloud: 3, development: 12}
            """;
    private static final LocalDate LAST_TICK = LocalDate.parse("2027-02-07");
    private static final String WISH = "{\"asOf\": \"2027-02-22\"}";

    private static Replan replanned;

    @BeforeAll
    static void followAndReplan() {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readYaml(JANUARY);
        PlanRequest request = ((Intake.Accepted) intake).request();
        Plan january = StoredText.plan(Json.compact(engine.planner().plan(request, RequestJson.fields(request))));
        List<Progress> reports = List.of(new Progress(ticks(january), List.of(mock(january)), List.of()));
        Plan before = Followed.after(january, reports);
        ReplanReader.Outcome read =
                new ReplanReader(before, reports, reports, engine, Clock.systemUTC()).readJson(WISH);
        replanned = engine.planner().replan(((ReplanReader.Outcome.Read) read).replanning());
    }

    /** All sessions of five weeks; study took 15 % longer than planned. */
    private static List<SessionReport> ticks(Plan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> !session.date().isAfter(LAST_TICK))
                .map(session -> new SessionReport(
                        session.id(),
                        Optional.of(Session.State.DONE),
                        session.domain().map(domain -> session.minutes() * 115 / 100),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static MockResult mock(Plan plan) {
        return new MockResult(
                plan.path().get(0).exam(),
                LocalDate.parse("2027-01-09"),
                64,
                List.of(
                        new DomainScore(1, 45),
                        new DomainScore(2, 70),
                        new DomainScore(3, 88),
                        new DomainScore(4, 76)));
    }

    @Test
    void thePlanReadsAsItWasApproved() throws IOException {
        String letter = new Markdown().write(replanned.plan());

        assertThatIsAsApproved(
                letter.replaceAll("sha256:[0-9a-f]{64}", "sha256:…").replaceAll("\\b[0-9a-f]{16}\\b", "…"),
                "january-replanned.md");
    }

    @Test
    void theDiffExplainsEachMoveAsItWasApproved() throws IOException {
        String diff = Stream.concat(
                        replanned.proposals().stream()
                                .map(proposal -> proposal.say() + " By " + String.join(" ", proposal.why())),
                        replanned.diff().stream().map(ReplannedGoldenTest::line))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThatIsAsApproved(diff, "january-replanned.diff.txt");
    }

    private static String line(SessionChange change) {
        return "%s %s: %s → %s, by %s"
                .formatted(
                        change.session(),
                        change.change().name().toLowerCase(Locale.ROOT),
                        place(change.from()),
                        place(change.to()),
                        String.join(" ", change.why()));
    }

    private static String place(Optional<Place> place) {
        return place.map(at -> at.date() + " " + at.minutes() + " min").orElse("–");
    }

    private static void assertThatIsAsApproved(String text, String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("cairn.golden"))) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
