package dev.cairn.benchmark;

import dev.cairn.plan.Plan;
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

/** How long a plan takes, half of the time and at worst, and how many there are in a second. Threads share one planner, as in the server. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx256m"})
public class PlanBenchmark {
    private static final int HOURS_PER_WEEK = 10;

    private ThreeExams exams;

    @Setup
    public void open() {
        exams = ThreeExams.by(ThreeExams.shippedRules(), HOURS_PER_WEEK);
    }

    @Benchmark
    public Plan plan() {
        return exams.plan();
    }
}
