package dev.cairn.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(1_800)
class PipelineTest {
    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Answer> written = new ArrayList<>();

    @Test
    void answersInOrderWhicheverLineIsReadySooner() throws Exception {
        assertThat(run((REQUEST + "\n{}\n").repeat(20), new Workers())).isEqualTo(20);

        assertThat(written)
                .extracting(answer -> answer.line().number())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(written).extracting(Answer::refused).startsWith(false, true, false, true);
    }

    @Test
    void usesAllProcessors() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        CountDownLatch all = new CountDownLatch(processors);
        Supplier<Engine> meeting = () -> {
            all.countDown();
            await(all);
            return TestEngine.shared();
        };

        run(endless(processors), answers(meeting), new Workers(), collect());

        assertThat(written).hasSize(processors);
    }

    @Test
    void doesNotReadAheadOfWhoeverTakesTheAnswersSlowly() throws Exception {
        AtomicLong read = new AtomicLong();
        List<Long> ahead = new ArrayList<>();
        Requests counting = new JsonLines(LineReader.ofLines(chunk -> {
            chunk[0] = read.incrementAndGet() <= 400 ? (byte) '\n' : 0;
            return read.get() <= 400 ? 1 : -1;
        }));

        run(counting, answers(TestEngine::shared), new Workers(), answer -> {
            written.add(answer);
            pause();
            ahead.add(read.get() - written.size());
        });

        assertThat(written).hasSize(400);
        // Four a processor, and the one that waits for room.
        assertThat(ahead)
                .allSatisfy(lines -> assertThat(lines)
                        .isLessThanOrEqualTo(4L * Runtime.getRuntime().availableProcessors() + 3));
    }

    @Test
    void endsWithItsSinkAndLeavesTheWorkersToOthers() throws Exception {
        Workers workers = new Workers();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> run(endless(Integer.MAX_VALUE), answers(TestEngine::shared), workers, answer -> {
                        throw new IOException("Broken pipe");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Broken pipe");
        }

        assertThat(run("{}\n".repeat(100), workers)).isEqualTo(100);
    }

    @Test
    void noBatchWaitsForAnotherThatIsStuck() throws Exception {
        Workers workers = new Workers();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread stuck =
                new Thread(() -> ignoreFailure(() -> run(endless(50), answers(TestEngine::shared), workers, answer -> {
                    taken.countDown();
                    await(release);
                })));
        stuck.start();
        taken.await();

        assertThat(run("{}\n".repeat(30), workers)).isEqualTo(30);
        release.countDown();
        stuck.join();
    }

    @Test
    void endsWhenInterrupted() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        CountDownLatch running = new CountDownLatch(3);
        Thread batch = new Thread(() -> {
            try {
                run(
                        endless(Integer.MAX_VALUE),
                        answers(TestEngine::shared),
                        new Workers(),
                        answer -> running.countDown());
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        batch.start();
        running.await();
        batch.interrupt();
        batch.join();

        assertThat(interrupted).hasValue(1);
    }

    @Test
    void tellsThatTheInputBrokeOffAfterAnsweringWhatCameBefore() {
        AtomicInteger reads = new AtomicInteger();
        Requests broken = new JsonLines(LineReader.ofLines(chunk -> {
            if (reads.incrementAndGet() > 5) {
                throw new IOException("the disk is gone");
            }
            chunk[0] = '\n';
            return 1;
        }));

        assertThatThrownBy(() -> run(broken, answers(TestEngine::shared), new Workers(), collect()))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(written).hasSize(5);
    }

    @Test
    void anErrorAtOneLineCostsThatLineOnly() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Supplier<Engine> failing = () -> {
            if (asked.incrementAndGet() == 2) {
                throw new StackOverflowError();
            }
            return TestEngine.shared();
        };

        assertThat(run(lines((REQUEST + "\n").repeat(3)), answers(failing), new Workers(), collect()))
                .isEqualTo(1);
        assertThat(written).hasSize(3);
    }

    private long run(String text, Workers workers) throws IOException, InterruptedException {
        return run(lines(text), answers(TestEngine::shared), workers, collect());
    }

    private static long run(Requests requests, LineAnswers answers, Workers workers, Writing writing)
            throws IOException, InterruptedException {
        return new Pipeline(workers, PATIENCE).run(requests, answers, new AnswerSink() {
            @Override
            public void write(Answer answer) throws IOException {
                writing.write(answer);
            }

            @Override
            public void flush() {}
        });
    }

    private Writing collect() {
        return written::add;
    }

    private static LineAnswers answers(Supplier<Engine> engine) {
        return new LineAnswers(engine, Clock.systemUTC(), "a test", lines(""), Planning.PLAIN);
    }

    private static Requests lines(String text) {
        return new JsonLines(LineReader.ofLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))::read));
    }

    /** As many lines that are refused. */
    private static Requests endless(int lines) {
        AtomicInteger left = new AtomicInteger(lines);
        return new JsonLines(LineReader.ofLines(chunk -> {
            chunk[0] = '\n';
            return left.getAndDecrement() > 0 ? 1 : -1;
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ignoreFailure(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void write(Answer answer) throws IOException;
    }

    private interface Attempt {
        void run() throws IOException, InterruptedException;
    }
}
