package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Plans of the sample learners, and of others. */
final class Samples {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private Samples() {}

    static Plan planOf(String learner) throws IOException {
        Path file = TestEngine.home().resolve("seeds/learners").resolve(learner + ".yaml");
        return plan(Files.readString(file));
    }

    static Plan plan(String yaml) {
        Intake intake = new RequestReader(TestEngine.shared().catalogue(), CLOCK).readYaml(yaml);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        PlanRequest request = ((Intake.Accepted) intake).request();
        return TestEngine.shared().planner().plan(request, RequestJson.fields(request));
    }

    /** The plan of somebody with this name. */
    static Plan namedPlan(String name) {
        return plan("""
                learner: {name: %s}
                target: {exam: CLF-C02}
                asOf: 2026-11-22
                hoursPerWeek: 6
                """.formatted(Json.compact(name)));
    }

    /** The same plan as a later version of it. */
    static Plan ofVersion(Plan plan, int version) {
        return new Plan(
                plan.id(),
                version,
                plan.asOf(),
                plan.revision(),
                plan.request(),
                plan.target(),
                plan.feasibility(),
                plan.alternatives(),
                plan.path(),
                plan.skipped(),
                plan.held(),
                plan.advisories(),
                plan.weeks(),
                plan.totals(),
                plan.topics(),
                plan.guidance(),
                plan.resources(),
                plan.examDay(),
                plan.explanations());
    }
}
