package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Planner;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can only edit {@code rules/} can change what is recommended. */
class EditedRulesTest {
    private static final String REQUEST = """
            target: {exam: CLF-C02}
            asOf: 2026-01-12
            hoursPerWeek: 6
            """;

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void copyShippedRules() throws IOException {
        Path shipped = TestEngine.home().resolve("rules");
        rules = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, rules.resolve(shipped.relativize(file).toString()));
            }
        }
    }

    @Test
    void editedNumberChangesThePlan() throws IOException {
        edit("parameters/fit.yaml", "name: buffer.percent, value: 15", "name: buffer.percent, value: 20");

        int before = plan(TestEngine.home().resolve("rules")).path().get(0).bufferMinutes();
        int after = plan(rules).path().get(0).bufferMinutes();

        assertThat(after).isGreaterThan(before);
    }

    @Test
    void editedConditionChangesThePlan() throws IOException {
        Path rule = Path.of("advice/your-last-mock-decides-when-you-sit-the-exam.drl");
        edit(rule.toString(), "TargetExam( $exam : exam )", "TargetExam( aim == Aim.REPLACEMENT, $exam : exam )");
        edit(
                rule.toString(),
                "import dev.cairn.planning.path.TargetExam;",
                "import dev.cairn.planning.path.Aim;\nimport dev.cairn.planning.path.TargetExam;");

        assertThat(plan(TestEngine.home().resolve("rules")).advisories())
                .anyMatch(advisory -> advisory.code().equals("mock-readiness"));
        assertThat(plan(rules).advisories())
                .noneMatch(advisory -> advisory.code().equals("mock-readiness"));
    }

    @Test
    void compiledRulesAreKeptForTheNextTime() throws IOException {
        edit("advice/each-pass-brings-a-voucher.drl", "Each pass", "Every pass");
        CompiledRulesCache cache = new CompiledRulesCache(Optional.of(folder.resolve("cache")));

        DroolsRuleBook.read(rules, cache);
        DroolsRuleBook.read(rules, cache);

        try (Stream<Path> kept = Files.list(folder.resolve("cache"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void ruleThatDoesNotCompileIsNamed() throws IOException {
        edit("lifecycle/an-exam-with-an-open-beta-is-in-beta.drl", "$exam : exam", "$exam : exm");

        assertThatThrownBy(() -> plan(rules))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessageContaining("an-exam-with-an-open-beta-is-in-beta.drl");
    }

    @Test
    void numberThatIsNoneIsNamedWithItsLine() throws IOException {
        edit("parameters/fit.yaml", "name: buffer.percent, value: 15", "name: buffer.percent, value: much");

        assertThatThrownBy(() -> plan(rules))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessageContaining("parameters/fit.yaml:")
                .hasMessageContaining("much");
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Plan plan(Path folderOfRules) {
        var catalogue = TestEngine.shared().catalogue();
        var book = DroolsRuleBook.read(folderOfRules, new CompiledRulesCache(Optional.empty()));
        Intake intake = new RequestReader(catalogue, Clock.systemUTC()).readYaml(REQUEST);
        PlanRequest request = ((Intake.Accepted) intake).request();
        return new Planner(book, catalogue).plan(request, RequestJson.fields(request));
    }
}
