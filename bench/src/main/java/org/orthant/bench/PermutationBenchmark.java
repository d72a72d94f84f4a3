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
import org.orthant.community.Partition;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.NullSummary;

/** 1,000 permutations of the induced Q* of ten modules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PermutationBenchmark {

    private static final int MODULES = 10;

    /** Nodes. */
    @Param({"100", "1000"})
    public int nodes;

    private SimilarityMatrix matrix = Matrices.correlation(2);
    private Partition partition = Partition.of(new int[2]);

    /** Draws the matrix. */
    @Setup
    public void prepare() {
        matrix = Matrices.correlation(nodes);
        int[] labels = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            labels[i] = i % MODULES;
        }
        partition = Partition.of(labels);
    }

    /** The whole test. */
    @Benchmark
    public NullSummary thousandPermutations() {
        return InducedQualityPermutation.defaults().test(matrix, partition, Matrices.QUALITY, new RandomStreams(1));
    }
}
