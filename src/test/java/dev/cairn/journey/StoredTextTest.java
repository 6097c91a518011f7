package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.export.Markdown;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.intake.StoredText;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored reads as what was made. */
class StoredTextTest {

    static List<Path> samples() throws IOException {
        return GoldenPlansTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void planThatWasWrittenAndReadIsTheSameInEveryForm(Path sample) throws Exception {
        Plan made = plan(sample);
        String text = Json.compact(made);

        Plan read = StoredText.plan(text);

        assertThat(Json.compact(read)).isEqualTo(text);
        assertThat(new Markdown().write(read)).isEqualTo(new Markdown().write(made));
        assertThat(read.weeks()).isEqualTo(made.weeks());
        assertThat(read.path()).isEqualTo(made.path());
    }

    private static Plan plan(Path sample) throws IOException {
        RequestReader reader = new RequestReader(TestEngine.shared().catalogue(), Clock.systemUTC());
        Intake intake = reader.readYaml(Files.readString(sample));
        PlanRequest request = ((Intake.Accepted) intake).request();
        return TestEngine.shared().planner().plan(request, RequestJson.fields(request));
    }
}
