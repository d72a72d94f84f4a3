package org.orthant.bench;

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
import org.orthant.connectivity.CorrelationAccumulator;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Sequence;

/** Pearson correlation over 1,200 samples, in one piece and as it streams in, in a heap that need not grow. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Xms4g", "-Xmx4g"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class CorrelationBenchmark {

    private static final int SAMPLES = 1200;
    private static final int CHUNK = 300;

    /** Channels. */
    @Param({"100", "1000", "5000"})
    public int channels;

    private Sequence activity = Matrices.activity(2, SAMPLES);

    /** Draws the activity. */
    @Setup
    public void prepare() {
        activity = Matrices.activity(channels, SAMPLES);
    }

    /** All samples at once. */
    @Benchmark
    public SimilarityMatrix dense() {
        return FunctionalConnectivity.of(activity);
    }

    /** In four chunks. */
    @Benchmark
    public SimilarityMatrix streaming() {
        CorrelationAccumulator sums = new CorrelationAccumulator(channels);
        for (int from = 0; from < SAMPLES; from += CHUNK) {
            sums.add(activity.stepRange(from, from + CHUNK));
        }
        return sums.correlation();
    }
}
