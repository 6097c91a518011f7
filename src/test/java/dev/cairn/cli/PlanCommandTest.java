package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCommandTest {
    private static final String YAML = """
            # somebody
            target: {exam: CLF-C02}
            asOf: 2026-11-22
            hoursPerWeek: 8
            depth: minimal
            """;

    @TempDir
    private Path folder;

    static Stream<String> learners() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("seeds/learners"))) {
            return files.map(Path::toString).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void plansEverySample(String file) throws IOException {
        assertThat(Files.readString(Path.of(file))).as("says who asks").startsWith("# ");

        Ran ran = Ran.cairn("plan", "--in", file, "--format", "md");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("# Your plan for ");
    }

    @Test
    void writesJsonToStandardOutputUnlessToldOtherwise() {
        Ran ran = Ran.cairnReading(Ran.REQUEST, "plan");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("{\n  \"id\": ").endsWith("}\n");
        assertThatJson(ran.out()).node("target.planned").isEqualTo("CLF-C02");
    }

    @ParameterizedTest
    @CsvSource({"md,# Your plan", "html,<!DOCTYPE html>", "ics,BEGIN:VCALENDAR", "csv,\uFEFFweek"})
    void writesEveryFormByNameAndByTheEndingOfTheFile(String form, String begin) throws IOException {
        Path out = folder.resolve("plan." + form);

        Ran named = Ran.cairnReading(Ran.REQUEST, "plan", "--format", form);
        Ran.cairnReading(Ran.REQUEST, "plan", "--out", out.toString());

        assertThat(named.out()).startsWith(begin).isEqualTo(Files.readString(out));
    }

    @Test
    void writesADocumentAsItIs() throws IOException {
        Path out = folder.resolve("plan.PDF");

        Ran.cairnReading(Ran.REQUEST, "plan", "--out", out.toString());

        assertThat(Files.readAllBytes(out)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void tellsJsonFromYamlByItsFirstCharacter() {
        assertThat(Ran.cairnReading(YAML, "plan", "--in", "-"))
                .isEqualTo(Ran.cairnReading(" \n" + Ran.REQUEST, "plan"));
    }

    @ParameterizedTest
    @CsvSource({"request.json", "request.yaml", "request.YML", "request"})
    void tellsJsonFromYamlByTheEndingOfTheFile(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name.endsWith(".json") ? Ran.REQUEST : YAML);

        assertThat(Ran.cairn("plan", "--in", file.toString()).code()).isZero();
    }

    @Test
    void doesNotReadYamlFromAFileThatSaysItIsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("request.json"), YAML);

        assertThat(Ran.cairn("plan", "--in", file.toString()).err()).contains("this is not JSON, line 1");
    }

    @Test
    void writesIntoAFileInTheFormOfItsEnding() throws IOException {
        Path file = folder.resolve("plan.md");
        Files.writeString(file, "an older plan");

        Ran ran = Ran.cairnReading(Ran.REQUEST, "plan", "--out", file.toString());

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(file).content().startsWith("# Your plan");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesNoHalfWrittenFileIfTheRequestIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "an older plan");

        Ran ran = Ran.cairnReading("{}", "plan", "--out", file.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(file).hasContent("an older plan");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void followsALinkToTheFileThatIsMeant() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "an older plan");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        assertThat(Ran.cairnReading(Ran.REQUEST, "plan", "--out", link.toString())
                        .code())
                .isZero();

        assertThat(link).isSymbolicLink();
        assertThat(file).content().startsWith("{");
    }

    @Test
    void tellsAllFaultsWithTheirPlaceAndFix() {
        Ran ran = Ran.cairnReading("{\"target\": {\"exam\": \"SAA-C04\"}, \"hoursPerWeek\": -1}", "plan");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("cairn: the request cannot be used:\n")
                .contains("  /target/exam: ", "did you mean SAA-C03?", "  /hoursPerWeek: ")
                .doesNotContain("\tat ");
    }

    @Test
    void tellsWhyAFileCannotBeReadOrWritten() {
        assertThat(Ran.cairn("plan", "--in", folder.resolve("none.yaml").toString())
                        .err())
                .endsWith("none.yaml: there is no such file\n");
        assertThat(Ran.cairn("plan", "--in", folder.toString()).err()).endsWith("it is a folder\n");
        assertThat(Ran.cairnReading(
                        Ran.REQUEST,
                        "plan",
                        "--out",
                        folder.resolve("none/plan.json").toString()))
                .extracting(Ran::code, Ran::err)
                .isEqualTo(List.of(
                        2, "cairn: cannot write " + folder.resolve("none/plan.json") + ": there is no such folder\n"));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        Ran ran = Ran.cairnReading(new byte[] {'{', (byte) 0xE4, '}'}, "plan");

        assertThat(ran).isEqualTo(new Ran(2, "", "cairn: cannot read standard input: it is not UTF-8\n"));
    }

    @Test
    void refusesWhatIsTooLongWithoutReadingItAll() throws IOException {
        try (InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        }) {
            Ran ran = Ran.run(endless, OutputStream.nullOutputStream(), (engine, place) -> {}, false, "plan");

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("larger than");
        }
    }

    @Test
    void endsQuietlyIfNobodyReadsTheResult() {
        Ran ran = Ran.run(input(Ran.REQUEST), failing("Broken pipe"), (engine, place) -> {}, false, "plan");

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void tellsIfTheResultCannotBeWritten() {
        Ran ran = Ran.run(input(Ran.REQUEST), failing("No space left on device"), (engine, place) -> {}, false, "plan");

        assertThat(ran).isEqualTo(new Ran(2, "", "cairn: cannot write standard output: No space left on device\n"));
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
