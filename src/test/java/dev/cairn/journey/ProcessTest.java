package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.fixture.CheckingClient;
import dev.cairn.fixture.TestEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real command line and the real server, each in a process of its own. */
class ProcessTest {
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    private Path folder;

    static List<Path> samples() throws IOException {
        return GoldenPlansTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void planIsWrittenForEverySample(Path sample) throws Exception {
        Path plan = folder.resolve("plan.md");

        Finished finished = run("plan", "--in", sample.toString(), "--format", "md", "--out", plan.toString());

        assertThat(finished.error()).isEmpty();
        assertThat(finished.code()).isZero();
        assertThat(finished.output()).isEmpty();
        assertThat(Files.readString(plan)).startsWith("# ");
    }

    @Test
    void sameRequestGivesTheSameBytesInAnotherProcess() throws Exception {
        Path sample = samples().get(0);

        Finished first = run("plan", "--in", sample.toString());
        Finished second = run("plan", "--in", sample.toString());

        assertThat(first.code()).isZero();
        assertThat(second.output()).isEqualTo(first.output());
    }

    @Test
    void refusedRequestNamesEveryFaultAndWritesNoPlan() throws Exception {
        Path request = Files.writeString(folder.resolve("request.yaml"), "target: {exam: SAA-C99}\nhoursPerWeek: -1\n");

        Finished finished = run("plan", "--in", request.toString());

        assertThat(finished.code()).isEqualTo(2);
        assertThat(finished.output()).isEmpty();
        assertThat(finished.error()).contains("/target/exam", "/hoursPerWeek");
    }

    @Test
    void serverAnswersEverySampleAndStopsWhenTold() throws Exception {
        Process server = start("serve", "--port", "0");
        try (BufferedReader log = server.errorReader(StandardCharsets.UTF_8)) {
            URI address = address(log);
            for (Path sample : samples()) {
                HttpResponse<String> answer =
                        post(address.resolve("/api/v1/plans?store=false"), "application/yaml", sample);
                assertThat(answer.statusCode()).as(sample.toString()).isEqualTo(200);
                assertThat(answer.body()).contains("\"explanations\"");
            }
            server.destroy();
            assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void batchIsAnsweredWithTheSameBytesByBothFaces() throws Exception {
        String request = """
                {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "hoursPerWeek": 8, "depth": "minimal"}""";
        Path lines = Files.writeString(
                folder.resolve("lines"), String.join("\n", request, "{\"target\": 1}", "", "nonsense", "[]", request));

        Finished finished = run("batch", "--in", lines.toString());

        assertThat(finished.code()).isEqualTo(1);
        Process server = start("serve", "--port", "0");
        try (BufferedReader log = server.errorReader(StandardCharsets.UTF_8)) {
            URI address = address(log).resolve("/api/v1/plans:batch");
            assertThat(post(address, "application/x-ndjson", lines).body()).isEqualTo(finished.output());
        } finally {
            server.destroyForcibly();
        }
    }

    private static URI address(BufferedReader log) throws IOException {
        String line = log.readLine();
        while (line != null && !line.contains("http://")) {
            line = log.readLine();
        }
        assertThat(line).isNotNull();
        return URI.create(line.substring(line.indexOf("http://")).strip());
    }

    private static HttpResponse<String> post(URI address, String type, Path body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofFile(body))
                .build();
        return CheckingClient.create().send(request, BodyHandlers.ofString());
    }

    private Finished run(String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "out", null);
        Path error = Files.createTempFile(folder, "err", null);
        Process process = builder(arguments)
                .redirectOutput(output.toFile())
                .redirectError(error.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Finished(process.exitValue(), Files.readString(output), Files.readString(error));
    }

    private static Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcairn.home=" + TestEngine.home().toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Cairn.class.getName()));
        Stream.of(arguments).forEach(command::add);
        return new ProcessBuilder(command);
    }

    private record Finished(int code, String output, String error) {}
}
