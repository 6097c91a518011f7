package dev.cairn.benchmark;

import dev.cairn.plan.Plan;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the time of a plan grows with its rules: the shipped ones, and copies of each that match as much as it does, and never fire. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class RulesBenchmark {
    private static final int HOURS_PER_WEEK = 10;

    @Param({"0", "1", "4"})
    private int copies;

    private ThreeExams exams;

    @Setup
    public void open() throws IOException {
        exams = ThreeExams.by(CopiedRules.of(copies), HOURS_PER_WEEK);
    }

    @Benchmark
    public Plan plan() {
        return exams.plan();
    }
}
