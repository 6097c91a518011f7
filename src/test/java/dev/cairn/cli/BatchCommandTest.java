package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.intake.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(1_800)
class BatchCommandTest {
    private static final Serving NO_SERVER = (engine, place) -> {};

    private static String request(String start) {
        return "{\"target\": {\"exam\": \"CLF-C02\"}, \"asOf\": \"2026-11-22\", \"start\": \"%s\", \"hoursPerWeek\": 20, \"depth\": \"minimal\"}"
                .formatted(start);
    }

    @Test
    void answersEveryLineInOrder() {
        List<String> starts =
                List.of("2026-11-23", "2026-12-07", "2026-11-30", "2027-01-04", "2026-12-14", "2026-12-21");
        String input =
                String.join("\n", starts.stream().map(BatchCommandTest::request).toList()) + "\n";

        Ran ran = Ran.cairnReading(input, "batch");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSameSizeAs(starts);
        for (int i = 0; i < starts.size(); i++) {
            assertThatJson(ran.out().lines().toList().get(i))
                    .node("request.start")
                    .isEqualTo(starts.get(i));
        }
    }

    @Test
    void writesTheSamePlanAsForASingleRequest() {
        Ran one = Ran.cairnReading(Ran.REQUEST, "plan");

        assertThatJson(Ran.cairnReading(Ran.REQUEST, "batch").out()).isEqualTo(one.out());
    }

    @Test
    void answersABadLineWithAProblemAndGoesOn() {
        String input = String.join("\n", "{\"target\": 1}", Ran.REQUEST, "", "null", "{\"a\": ", Ran.REQUEST + "\r");

        Ran ran = Ran.cairnReading(input, "batch");

        assertThat(ran.code()).isEqualTo(1);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThatJson(lines.get(0)).node("status").isEqualTo(422);
        assertThatJson(lines.get(0)).node("line").isEqualTo(1);
        assertThatJson(lines.get(0)).node("errors").isArray().isNotEmpty();
        assertThatJson(lines.get(0)).node("errors[0]").isObject().containsOnlyKeys("pointer", "detail");
        assertThatJson(lines.get(2)).node("status").isEqualTo(400);
        assertThatJson(lines.get(3)).node("line").isEqualTo(4);
        assertThatJson(lines.get(4)).node("type").isEqualTo("/problems/malformed-request");
        assertThat(List.of(lines.get(1), lines.get(5)))
                .allSatisfy(plan -> assertThatJson(plan).node("id").isString());
    }

    @Test
    void refusesALineThatIsTooLongAndOneThatIsNotUtf8() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(" ".repeat(3 * Limits.TEXT_BYTES).getBytes(StandardCharsets.UTF_8));
        input.write(new byte[] {'\n', '{', (byte) 0xFF, '\n'});
        input.write(Ran.REQUEST.getBytes(StandardCharsets.UTF_8));

        Ran ran = Ran.cairnReading(input.toByteArray(), "batch");

        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("/problems/too-large");
        assertThat(lines.get(1)).contains("not UTF-8");
        assertThatJson(lines.get(2)).node("id").isString();
    }

    @Test
    void hasNoAnswersForNoLines() {
        assertThat(Ran.cairnReading("", "batch")).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void readsAndWritesFiles(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("requests.ndjson"), Ran.REQUEST + "\n" + Ran.REQUEST + "\n");
        Path out = folder.resolve("plans.ndjson");

        Ran ran = Ran.cairn("batch", "--in", in.toString(), "--out", out.toString());

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readAllLines(out)).hasSize(2);
    }

    @Test
    void readsATable(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(
                folder.resolve("learners.csv"),
                "name;exam;asOf;hoursPerWeek;depth\nAnn;CLF-C02;2026-11-22;8;minimal\nBo;CLF-C99;2026-11-22;8;minimal\n");

        Ran ran = Ran.cairn("batch", "--in", in.toString());

        assertThat(ran.code()).isEqualTo(1);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThatJson(lines.get(0)).node("request.learner.name").isEqualTo("Ann");
        assertThatJson(lines.get(1)).node("line").isEqualTo(3);
        assertThat(lines.get(1))
                .contains("line 3, column exam: the catalogue has no exam 'CLF-C99': did you mean CLF-C02?");
    }

    @Test
    void refusesATableWhoseHeaderCannotBeUsed() {
        Ran ran = Ran.cairnReading("nmae,exam\nAnn,CLF-C02\n", "batch", "--input-form", "csv");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("line 1, column 1: there is no column 'nmae': did you mean 'name'?");
    }

    @Test
    void refusesAnUnknownForm() {
        Ran ran = Ran.cairn("batch", "--input-form", "xls");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'xls' is no form of requests: write csv or ndjson");
    }

    @Test
    void goesOnWithAFileOnly() {
        Ran ran = Ran.cairn("batch", "--resume");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--resume needs --out FILE");
    }

    @Test
    void goesOnAfterItsInputBrokeOff(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("plans.ndjson");
        String input = Ran.REQUEST + "\n{}\n";
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the tape is torn");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                });
        Ran first =
                Ran.run(broken, OutputStream.nullOutputStream(), NO_SERVER, false, "batch", "--out", out.toString());
        assertThat(first.code()).isEqualTo(2);
        assertThat(first.err()).contains("cannot read standard input: the tape is torn");
        assertThat(out).doesNotExist();

        Ran anew = Ran.cairnReading(input, "batch", "--out", out.toString());
        assertThat(anew.code()).isEqualTo(2);
        assertThat(anew.err()).contains("was interrupted after 2 answers: go on with --resume, or delete");

        Ran other = Ran.cairnReading("{}\n" + input, "batch", "--resume", "--out", out.toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("line 1 of the input is another than before");

        Ran second = Ran.cairnReading(input + Ran.REQUEST, "batch", "--resume", "--out", out.toString());
        assertThat(second).isEqualTo(new Ran(1, "", ""));
        assertThat(Files.readString(out))
                .isEqualTo(Ran.cairnReading(input + Ran.REQUEST, "batch").out());
    }

    @Test
    void answersALineBeforeTheNextIsSent() throws Exception {
        try (PipedOutputStream out = new PipedOutputStream();
                PipedInputStream answers = new PipedInputStream(out, 4 * Limits.TEXT_BYTES)) {
            CompletableFuture<Ran> batch;
            try (PipedOutputStream requests = new PipedOutputStream()) {
                PipedInputStream in = new PipedInputStream(requests);
                batch = CompletableFuture.supplyAsync(() -> Ran.run(in, out, NO_SERVER, false, "batch"));
                for (int i = 0; i < 3; i++) {
                    requests.write((Ran.REQUEST + "\n").getBytes(StandardCharsets.UTF_8));
                    requests.flush();
                    assertThat(line(answers)).startsWith("{\"id\":");
                }
            }

            assertThat(batch).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(new Ran(0, "", ""));
        }
    }

    @Test
    void readsAheadByAFewLinesOnly() {
        AtomicLong read = new AtomicLong();
        InputStream many = new InputStream() {
            private final byte[] line = "{\"target\": 1}\n".getBytes(StandardCharsets.UTF_8);

            @Override
            public int read() {
                return line[(int) (read.getAndIncrement() % line.length)];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        OutputStream closedAfterSome = new OutputStream() {
            private int left = 20;

            @Override
            public void write(int character) throws IOException {
                if (character == '\n' && --left == 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };

        Ran ran = Ran.run(many, closedAfterSome, NO_SERVER, false, "batch");

        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(read.get()).isLessThan(100_000);
    }

    @Test
    void showsProgressToWhoeverLooksOn(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(
                folder.resolve("requests.ndjson"), String.join("\n", Collections.nCopies(3, Ran.REQUEST)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Ran ran = Ran.run(new ByteArrayInputStream(new byte[0]), out, NO_SERVER, true, "batch", "--in", in.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("3/3", "/s");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
