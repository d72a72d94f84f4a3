package org.orthant.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.network.CtrnnOptions;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.TrainingBatch;
import org.orthant.training.TrainingOptions;
import org.orthant.training.TrainingResult;

/** Training steps per second: 16 streams of 100 or 500 steps, forward, backward and Adam, with the data ready. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 1)
public class TrainingStepBenchmark {

    private static final int STEPS = 50;
    static final int STREAMS = 16;
    static final int LENGTH = 100;
    static final int CHANNELS = 3;

    /** N. */
    @Param({"64", "100", "256", "512"})
    public int neurons;

    /** T. */
    @Param({"100", "500"})
    public int length;

    private TrainingBatch batch = batch(1);
    private Ctrnn network = network(1, 1);

    /** Draws the network and lays out the batch. */
    @Setup
    public void prepare() {
        network = network(neurons, 1);
        batch = batch(length);
    }

    /** A network of {@code neurons} with the task's channels. */
    static Ctrnn network(int neurons, double alpha) {
        CtrnnOptions options =
                CtrnnOptions.defaults(CHANNELS, CHANNELS).withNeurons(neurons).withAlpha(alpha);
        return Ctrnn.initialise(options, new RandomStreams(1));
    }

    /** A batch that needs no drawing. */
    static TrainingBatch batch(int length) {
        float[] observations = new float[length * STREAMS * CHANNELS];
        for (int k = 0; k < observations.length; k++) {
            observations[k] = k % 7 / 7f;
        }
        int[] targets = new int[length * STREAMS];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = k % CHANNELS;
        }
        return new TrainingBatch(Sequence.adopt(length, STREAMS, CHANNELS, observations), targets);
    }

    /** With the kernel in explicit vectors. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    @Fork(
            value = 3,
            jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Dorthant.kernel=vector"})
    public TrainingResult vector(FloatingPointOperations operations) {
        return train(operations);
    }

    /** With the plain kernel. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    @Fork(value = 1, jvmArgsAppend = "-Dorthant.kernel=plain")
    public TrainingResult plain(FloatingPointOperations operations) {
        return train(operations);
    }

    private TrainingResult train(FloatingPointOperations operations) {
        operations.gigaflop += 2e-9 * STEPS * multiplyAdds();
        TrainingOptions options = TrainingOptions.defaults().withSteps(STEPS).withBatch(STREAMS, length);
        return new BackpropagationThroughTime(options).train(network, () -> batch);
    }

    /** Of one step: drive, read-out and what comes back, and the outer sum, for every sample. */
    private double multiplyAdds() {
        double n = neurons;
        double inputRows = n + CHANNELS + 1;
        double errorRows = n + CHANNELS;
        return (n * inputRows + CHANNELS * n + n * errorRows + errorRows * inputRows) * STREAMS * length;
    }
}
