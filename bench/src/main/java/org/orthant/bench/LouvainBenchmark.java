package org.orthant.bench;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.simple.RandomSource;
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
import org.orthant.community.Louvain;
import org.orthant.community.Partition;
import org.orthant.community.QualityTerms;

/** One run of Louvain from singletons on a correlation matrix with ten planted modules, Q* at gamma 1. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LouvainBenchmark {

    /** Nodes. */
    @Param({"100", "1000", "5000"})
    public int nodes;

    private QualityTerms terms = terms(2);

    private static QualityTerms terms(int nodes) {
        return Matrices.QUALITY.terms(Matrices.correlation(nodes));
    }

    /** Draws the matrix. */
    @Setup
    public void prepare() {
        terms = terms(nodes);
    }

    /** The run, each time with the same random order. */
    @Benchmark
    public Partition louvain() {
        return new Louvain().maximise(terms, terms.singletons(), RandomSource.L64_X128_MIX.create(1L));
    }
}
