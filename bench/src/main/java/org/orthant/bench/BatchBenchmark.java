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
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamMode;
import org.orthant.task.TrialStreams;

/** Making a training batch of perceptual decisions, 16 streams of 10 s, in the memory of the last one, as training does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

    private static final int MILLISECONDS = 10_000;

    /** Step of time, ms: 100 or 500 steps. */
    @Param({"100", "20"})
    public int dt;

    private TrialStreams streams = streams(100);
    private float[] observations = {};
    private int[] targets = {};

    private static TrialStreams streams(int dt) {
        PerceptualDecision task = PerceptualDecision.defaults().withDt(dt);
        RandomStreams random = new RandomStreams(1);
        return new TrialStreams(
                task, TrainingStepBenchmark.STREAMS, random, Purpose.TRAINING_TRIALS, StreamMode.CONTINUE);
    }

    /** Starts the streams. */
    @Setup
    public void prepare() {
        streams = streams(dt);
        targets = new int[MILLISECONDS / dt * TrainingStepBenchmark.STREAMS];
        observations = new float[targets.length * TrainingStepBenchmark.CHANNELS];
    }

    /** The next batch. */
    @Benchmark
    public float[] batch() {
        streams.next(MILLISECONDS / dt, observations, targets);
        return observations;
    }
}
