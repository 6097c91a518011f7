package dev.cairn.benchmark;

import dev.cairn.plan.Plan;
import dev.cairn.planning.RuleBook;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What of a plan's time the rules take, and what the arithmetic around them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx256m"})
public class PartsBenchmark {
    private static final int HOURS_PER_WEEK = 10;

    private RecordedRules recorded;
    private ThreeExams exams;

    @Setup
    public void record() {
        RuleBook shipped = ThreeExams.shippedRules();
        recorded = new RecordedRules(shipped);
        exams = ThreeExams.by(recorded, HOURS_PER_WEEK);
        recorded.replay();
    }

    /** All that a plan asks of the rules. */
    @Benchmark
    public void rules(Blackhole results) {
        recorded.inferAgain(results::consume);
    }

    /** All else: the rules answer at once what they answered before. */
    @Benchmark
    public Plan arithmetic() {
        return exams.plan();
    }
}
