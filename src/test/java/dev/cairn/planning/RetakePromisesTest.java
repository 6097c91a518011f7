package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.planning.effort.Factor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From the first failure on, one more failure, or more months since it, never means fewer hours: counted without what is lost or gained where sessions meet
 * the ends of days.
 */
class RetakePromisesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    private final Engine engine = TestEngine.shared();

    /** @param attempts how many days ago each failed attempt was, the weak domains after it */
    private int minutes(String exam, String... attempts) {
        String failed = Stream.of(attempts)
                .map(attempt -> attempt.split(" "))
                .map(attempt -> "{exam: %s, takenOn: %s, passed: false, weakDomains: [%s]}"
                        .formatted(
                                exam,
                                TODAY.minusDays(Long.parseLong(attempt[0])),
                                attempt.length > 1 ? attempt[1] : ""))
                .collect(Collectors.joining(", "));
        String request = """
                target: {exam: %s}
                asOf: %s
                depth: minimal
                hoursPerWeek: 7
                experience: {cloud: 12, operations: 24}
                attempts: [%s]
                """.formatted(exam, TODAY, failed);
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readYaml(request);
        PlanRequest learner = ((Intake.Accepted) intake).request();
        Plan plan = engine.planner().plan(learner, RequestJson.fields(learner));
        return plan.path().get(0).effort().stream()
                .filter(part -> !part.factor().equals(Factor.WHOLE_SESSIONS.label()))
                .mapToInt(PathStep.Effort::value)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLF-C02", "SAA-C03", "SOA-C03", "DEA-C01", "AIF-C01", "SCS-C03"})
    void growWithFailures(String exam) {
        int once = minutes(exam, "20 2");
        int twice = minutes(exam, "90 2", "20 2");
        int twiceWithOthers = minutes(exam, "90 1,3", "20 2");
        int threeTimes = minutes(exam, "200 1,3", "90 1,3", "20 2");

        assertThat(List.of(once, twice, twiceWithOthers, threeTimes)).isSorted();
        assertThat(twice).isGreaterThan(once);
        assertThat(once).isLessThan(minutes(exam));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLF-C02", "SAA-C03", "SOA-C03", "DEA-C01", "AIF-C01", "SCS-C03"})
    void growWithTheMonths(String exam) {
        List<Integer> minutes = Stream.of(20, 100, 200, 300, 365, 400, 800)
                .map(days -> minutes(exam, days + " 1,2"))
                .toList();

        assertThat(minutes).isSorted();
    }
}
