package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch in a process of its own, which is killed again and again. */
class InterruptedBatchTest {
    private static final int KILLS = 5;
    private static final int LINES = 500;
    private static final long PATIENCE_SECONDS = 600;

    @TempDir
    private Path folder;

    @Test
    void aBatchThatIsKilledGoesOnUntilItIsWhatAnUndisturbedOneIs() throws Exception {
        Path in = Files.writeString(folder.resolve("learners.csv"), table());
        Path undisturbed = folder.resolve("undisturbed.ndjson");
        Path out = folder.resolve("plans.ndjson");
        assertThat(ended(start("--in", in.toString(), "--out", undisturbed.toString())))
                .isEqualTo(1);

        SplittableRandom random = new SplittableRandom(3);
        List<Long> left = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            long before = size(out);
            Process batch = start("--in", in.toString(), "--out", out.toString(), "--resume");
            waitForGrowth(batch, out, before + random.nextLong(200_000, 3_000_000));
            // SIGKILL: nothing of the process gets to say farewell.
            batch.destroyForcibly();
            ended(batch);
            assertThat(out).doesNotExist();
            left.add(size(out));
        }
        // Each went on from where the one before it was: nobody was planned for twice.
        assertThat(left).isSorted().doesNotHaveDuplicates();

        assertThat(ended(start("--in", in.toString(), "--out", out.toString(), "--resume")))
                .isEqualTo(1);
        assertThat(out).hasSameBinaryContentAs(undisturbed);
        assertThat(size(out)).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    /** Every seventh learner names an exam that does not exist. */
    private static String table() {
        StringBuilder table = new StringBuilder("name;exam;asOf;hoursPerWeek;depth\r\n");
        for (int i = 0; i < LINES; i++) {
            String exam = i % 7 == 0 ? "CLF-C99" : i % 2 == 0 ? "CLF-C02" : "AIF-C01";
            table.append("\"Learner; no. %d\";%s;2026-01-12;%d;minimal\r\n".formatted(i, exam, 3 + i % 10));
        }
        return table.toString();
    }

    private static void waitForGrowth(Process batch, Path out, long size) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (size(out) < size && System.nanoTime() < end) {
            assertThat(batch.isAlive()).isTrue();
            Thread.sleep(2);
        }
    }

    /** Of what is not complete yet. */
    private static long size(Path out) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcairn.home=" + TestEngine.home().toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Cairn.class.getName(),
                "batch"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static int ended(Process batch) throws InterruptedException {
        assertThat(batch.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return batch.exitValue();
    }
}
