package org.orthant.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The most that one core can do in single precision: independent fused multiply-adds in registers. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 1)
public class PeakBenchmark {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int CHAINS = 12;
    private static final int ROUNDS = 100_000;

    private static final int PASSES = 300;
    private static final int WARM_PASSES = 100;

    /** Twelve chains, more than any core has in flight. */
    @Benchmark
    public FloatVector fusedMultiplyAdds(FloatingPointOperations operations) {
        operations.gigaflop += 2e-9 * ROUNDS * CHAINS * FLOATS.length();
        return chains();
    }

    /** The speed of the loop by itself, GFLOP/s: the median of 300 passes of a fraction of a millisecond. */
    static double gigaflops() {
        double[] rates = new double[PASSES];
        for (int pass = -WARM_PASSES; pass < PASSES; pass++) {
            long begun = System.nanoTime();
            float made = chains().lane(0);
            long spent = System.nanoTime() - begun;
            if (!(made > 0)) {
                throw new IllegalStateException("expected a positive sum, got " + made);
            }
            rates[Math.max(pass, 0)] = 2.0 * ROUNDS * CHAINS * FLOATS.length() / spent;
        }
        Arrays.sort(rates);
        return rates[PASSES / 2];
    }

    private static FloatVector chains() {
        FloatVector a = FloatVector.broadcast(FLOATS, 0.5f);
        FloatVector s0 = a;
        FloatVector s1 = a;
        FloatVector s2 = a;
        FloatVector s3 = a;
        FloatVector s4 = a;
        FloatVector s5 = a;
        FloatVector s6 = a;
        FloatVector s7 = a;
        FloatVector s8 = a;
        FloatVector s9 = a;
        FloatVector s10 = a;
        FloatVector s11 = a;
        for (int k = 0; k < ROUNDS; k++) {
            s0 = a.fma(a, s0);
            s1 = a.fma(a, s1);
            s2 = a.fma(a, s2);
            s3 = a.fma(a, s3);
            s4 = a.fma(a, s4);
            s5 = a.fma(a, s5);
            s6 = a.fma(a, s6);
            s7 = a.fma(a, s7);
            s8 = a.fma(a, s8);
            s9 = a.fma(a, s9);
            s10 = a.fma(a, s10);
            s11 = a.fma(a, s11);
        }
        FloatVector low = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
        return low.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11);
    }
}
