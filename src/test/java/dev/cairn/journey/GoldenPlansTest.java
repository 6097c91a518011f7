package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Markdown;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole plans of the sample learners, kept as documents that somebody has read. After a change that is meant, {@code -Dcairn.golden=write} writes them
 * anew: read what has changed before it is committed.
 */
class GoldenPlansTest {
    private static final Path GOLDEN = TestEngine.home().resolve("src/test/resources/golden");
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("seeds/learners"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void planReadsAsItWasApproved(Path sample) throws IOException {
        String letter = withoutRevisions(new Markdown().write(plan(sample)));
        Path golden = GOLDEN.resolve(sample.getFileName().toString().replace(".yaml", ".md"));
        if ("write".equals(System.getProperty("cairn.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, letter);
        }
        assertThat(letter).isEqualTo(Files.readString(golden));
    }

    private static Plan plan(Path sample) throws IOException {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), DAY).readYaml(Files.readString(sample));
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        var request = ((Intake.Accepted) intake).request();
        return engine.planner().plan(request, RequestJson.fields(request));
    }

    /** Revisions and the id made from them change with every edit of a rule; what they lead to is compared. */
    private static String withoutRevisions(String letter) {
        return letter.replaceAll("sha256:[0-9a-f]{64}", "sha256:…").replaceAll("\\b[0-9a-f]{16}\\b", "…");
    }
}
